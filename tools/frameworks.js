// The last step of `npm run build`: from custom-elements.json, the types for frameworks, the wrappers for React, and the data
// for editors, all in dist. `node tools/frameworks.js MANIFEST FOLDER` writes them elsewhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeEditorData } from './frameworks/editors.js';
import { elementsOf, isPart } from './frameworks/elements.js';
import { jsxTypes, reactTypes, reactWrapper, reactWrappers, svelteTypes, vueTypes } from './frameworks/types.js';
import { ROOT } from './lib/console.js';

const [file = join(ROOT, 'custom-elements.json'), folder = join(ROOT, 'dist')] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const elements = elementsOf(manifest);

const texts = {
  'types/frameworks/jsx.d.ts': jsxTypes(elements),
  'types/frameworks/svelte.d.ts': svelteTypes(elements),
  'types/frameworks/vue.d.ts': vueTypes(elements),
  'types/frameworks/react.d.ts': reactTypes(elements),
  'react.js': reactWrappers(elements),
  ...Object.fromEntries(elements.filter(isPart).map((element) => [`react/${element.tag}.js`, reactWrapper(element)])),
};
for (const [name, text] of Object.entries(texts)) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
writeEditorData(manifest, resolve(folder));
