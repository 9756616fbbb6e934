import { courseStructure } from '../../formats/cmi5/structure.js';
import type { Course } from '../../formats/package/course.js';
import { zipOf } from '../../formats/package/zip.js';
import { packedFiles, packedPage, type PageParts } from '../../formats/page/page.js';
import { manifest12, manifest2004 } from '../../formats/scorm/manifest.js';

/** What is packed, whatever the form. */
export interface Parts {
  readonly page: PageParts;
  readonly passMark: number | undefined;
}

/** What came of it: the content of one file, and what is in that where it is a zip. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly files?: readonly string[];
}

/** What `--as` takes. */
export const FORMS: Readonly<Record<string, (parts: Parts) => Made>> = {
  html: ({ page }) => ({ content: packedPage(page) }),
  scorm12: (parts) => packageOf('scorm12', parts, 'imsmanifest.xml', manifest12),
  scorm2004: (parts) => packageOf('scorm2004', parts, 'imsmanifest.xml', manifest2004),
  cmi5: (parts) => packageOf('cmi5', parts, 'cmi5.xml', courseStructure),
};

/**
 * A zip with a manifest at its root. The quiz speaks to the LMS that the package is for, and to none that may stand there
 * besides: an LMS may offer the API of another version that it has not begun.
 */
function packageOf(lms: string, { page, passMark }: Parts, name: string, manifest: (course: Course) => string): Made {
  const attributes = new Map([['lms', lms], ...page.attributes]);
  const files = packedFiles({
    ...page,
    attributes,
    connects: /^(?:cmi5|xapi|auto)$/.test(attributes.get('lms') ?? ''),
  });
  const [first = '', ...others] = files.keys();
  const { bank, title, lang } = page;
  const course: Course = {
    ...{ id: bank.id, version: bank.version, title, lang, files: [first, ...others] },
    ...(passMark === undefined ? {} : { passMark }),
  };
  const all = new Map([[name, manifest(course)], ...files]);
  return { content: zipOf(all), files: [...all.keys()] };
}
