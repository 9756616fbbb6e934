// custom-elements.json, the description of the elements that editors and documentation tools read.
import { definedElements } from './tools/manifest.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/items/*/*.element.ts', 'src/items/*/define.ts'],
  exclude: ['**/*.{test,wtr}.ts'],
  outdir: '.',
  litelement: true,
  plugins: [definedElements()],
  // It would write into package.json, where the field stands already.
  packagejson: false,
};
