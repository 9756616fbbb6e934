import type { Course } from '../package/course.js';
import { clipped, xmlDecimal, xmlText } from '../package/xml.js';

/** What a content package allows a title (imscp_rootv1p1p2.xsd, titleType). */
const TITLE = 200;
/** The same for a version (versionType). */
const VERSION = 20;

/** `imsmanifest.xml` of SCORM 1.2: one organization of one activity, with every file of it. */
export function manifest12(course: Course): string {
  const { passMark } = course;
  const mastery =
    passMark === undefined ? '' : `\n        <adlcp:masteryscore>${xmlDecimal(passMark * 100, 2)}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest ${identity(course)}
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${titleOf(course)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${titleOf(course)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  ${resources(course, 'scormtype')}
</manifest>
`;
}

/**
 * `imsmanifest.xml` of SCORM 2004, 4th edition. What is completed and passed is what the quiz says; a pass mark goes to it
 * by way of the LMS.
 */
export function manifest2004(course: Course): string {
  const { passMark } = course;
  const objectives =
    passMark === undefined
      ? ''
      : `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="quiz" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${xmlDecimal(passMark, 4)}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest ${identity(course)}
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${titleOf(course)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${titleOf(course)}</title>
        <imsss:sequencing>${objectives}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  ${resources(course, 'scormType')}
</manifest>
`;
}

const titleOf = ({ title }: Course): string => xmlText(clipped(title, TITLE));

/** An id begins with a letter and has but these signs (XML, NCName), as a bank's has. */
const identity = ({ id, version }: Course): string =>
  `identifier="quiz-${id.replace(/[^\w.-]/g, '_')}" version="${xmlText(clipped(version, VERSION))}"`;

/** The two versions write the attribute differently. */
function resources({ files }: Course, type: 'scormtype' | 'scormType'): string {
  const listed = files.map((name) => `\n      <file href="${xmlText(name)}"/>`).join('');
  return `<resources>
    <resource identifier="resource" type="webcontent" adlcp:${type}="sco" href="${xmlText(files[0])}">${listed}
    </resource>
  </resources>`;
}
