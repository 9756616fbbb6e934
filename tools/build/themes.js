import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/console.js';

/** Puts the finished themes into `themes/` of a build, as they are written. @returns {import('vite').Plugin} */
export const themes = () => ({
  name: 'themes',
  apply: 'build',
  generateBundle() {
    const folder = join(ROOT, 'src/themes');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
      this.emitFile({ type: 'asset', fileName: `themes/${file}`, source: readFileSync(join(folder, file), 'utf8') });
    }
  },
});
