// What makes the command line of src/cli a program: shared by the package's build and by the test that runs it.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

/** Packages are the user's to dedupe; two copies of Lit on a page work, but cost. */
export const external = [/^[^./\0](?!:)/, /^node:/];

/**
 * Lets the shell run the program where it was built; npm sees to it where it is installed.
 *
 * @returns {import('vite').Plugin}
 */
export const executable = () => ({
  name: 'executable',
  writeBundle: ({ dir = '' }) => chmodSync(join(dir, 'cli.js'), 0o755),
});
