import type { Course } from '../package/course.js';
import { xmlDecimal, xmlText } from '../package/xml.js';

/**
 * `cmi5.xml`: a course of one assignable unit. It is over when it was passed, where there is a pass mark, else when it was
 * gone through (cmi5 13.1.4, moveOn).
 */
export function courseStructure({ id, title, lang, passMark, files }: Course): string {
  const iri = `urn:learning-quiz:${encodeURIComponent(id)}`;
  const text = `<langstring lang="${xmlText(lang)}">${xmlText(title)}</langstring>`;
  const goal =
    passMark === undefined ? 'moveOn="Completed"' : `moveOn="Passed" masteryScore="${xmlDecimal(passMark, 4)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xmlText(iri)}:course">
    <title>${text}</title>
    <description>${text}</description>
  </course>
  <au id="${xmlText(iri)}" ${goal} launchMethod="AnyWindow">
    <title>${text}</title>
    <description>${text}</description>
    <url>${xmlText(files[0])}</url>
  </au>
</courseStructure>
`;
}
