import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, manifestFaults } from '../../../test/packages.js';
import { elementsNamed, readXml } from '../../../test/xml.js';
import { courseStructure } from '../cmi5/structure.js';
import type { Course } from '../package/course.js';
import { manifest12, manifest2004 } from './manifest.js';

const course = (own: Partial<Course> = {}): Course => ({
  ...{ id: 'rivers', version: '1.0.0', title: 'Rivers', lang: 'en', files: ['index.html', 'quiz.js'] },
  ...own,
});
const FORMS: readonly (readonly [form: string, of: (course: Course) => string])[] = [
  ['scorm12', manifest12],
  ['scorm2004', manifest2004],
  ['cmi5', courseStructure],
];
const HOSTILE = '</title><item onload="x"/>]]> & "quoted" \'too\' <!-- -->\u0000\u0008\ud800 \ufffe\nand more';

describe.each(FORMS)('the manifest of %s', (form, manifest) => {
  it('is as the standard has it, with and without a pass mark', () => {
    expect(manifestFaults(form, manifest(course()))).toEqual([]);
    expect(manifestFaults(form, manifest(course({ passMark: 0.7 })))).toEqual([]);
  });

  it('holds any title, and nothing in it is markup', () => {
    const titles = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constant(HOSTILE));
    const ids = fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/);
    fc.assert(
      fc.property(titles, ids, fc.string({ maxLength: 40 }), (title, id, version) => {
        expect(manifestFaults(form, manifest(course({ id, title, version })))).toEqual([]);
      }),
    );
    const told = readXml(manifest(course({ title: HOSTILE })));
    const [first] = [...elementsNamed(told, 'langstring'), ...elementsNamed(told, 'title')];
    expect(first?.text).toBe(
      '</title><item onload="x"/>]]> & "quoted" \'too\' <!-- -->\ufffd\ufffd\ufffd \ufffd and more',
    );
  });

  it('has any pass mark as a plain decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (passMark) => {
        const written = manifest(course({ passMark }));
        const number = /masteryscore>([^<]*)|minNormalizedMeasure>([^<]*)|masteryScore="([^"]*)"/.exec(written);
        const text = number?.slice(1).find((each) => each !== undefined) ?? '';
        expect(text).toMatch(/^\d{1,3}(?:\.\d{1,4})?$/);
        expect(Number(text) / (form === 'scorm12' ? 100 : 1)).toBeCloseTo(passMark, 3);
      }),
    );
  });
});

describe('a manifest of SCORM', () => {
  it('names each file, and the page as what is launched', () => {
    for (const [form, manifest] of FORMS.slice(0, 2)) {
      expect(filesOf(form, manifest(course()))).toEqual(['index.html', 'quiz.js']);
      const [resource] = elementsNamed(readXml(manifest(course())), 'resource');
      expect(resource?.attributes).toMatchObject({ type: 'webcontent', href: 'index.html' });
    }
    expect(manifest12(course())).toContain('adlcp:scormtype="sco"');
    expect(manifest2004(course())).toContain('adlcp:scormType="sco"');
  });

  it('says its version as LMSs look for it', () => {
    expect(manifest12(course())).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest2004(course())).toContain('<schemaversion>2004 4th Edition</schemaversion>');
  });

  it('has a pass mark only where one is meant: an LMS that has it judges by it', () => {
    expect(manifest12(course())).not.toContain('mastery');
    expect(manifest2004(course())).not.toContain('Measure');
    expect(manifest12(course({ passMark: 0.7 }))).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>');
    expect(manifest2004(course({ passMark: 0.7 }))).toMatch(
      /satisfiedByMeasure="true">\s*<imsss:minNormalizedMeasure>0\.7<\/imsss:minNormalizedMeasure>/,
    );
  });

  it('clips a title by characters, and says so', () => {
    const [title] = elementsNamed(readXml(manifest12(course({ title: '😀'.repeat(300) }))), 'title');
    expect(title?.text).toBe(`${'😀'.repeat(199)}…`);
  });
});

describe('a course of cmi5', () => {
  it('is over when it was passed, or else gone through', () => {
    expect(courseStructure(course())).toContain('<au id="urn:learning-quiz:rivers" moveOn="Completed" launchMethod');
    expect(courseStructure(course({ passMark: 0.665 }))).toContain('moveOn="Passed" masteryScore="0.665"');
    expect(courseStructure(course())).not.toContain('masteryScore');
  });

  it('launches the page, in the language of the bank', () => {
    const written = courseStructure(course({ lang: 'kk', title: 'Өзендер' }));
    expect(written).toContain('<url>index.html</url>');
    expect(written).toContain('<langstring lang="kk">Өзендер</langstring>');
  });
});
