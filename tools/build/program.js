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

/**
 * Builds the program alone, as the package's build makes it, without the entries for pages.
 *
 * @param {string} root The project's folder.
 * @param {string} outDir Relative to it.
 */
export async function buildProgram(root, outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    plugins: [executable()],
    build: {
      outDir,
      target: 'es2022',
      lib: { entry: { cli: join(root, 'src/cli/main.ts') }, formats: ['es'] },
      rolldownOptions: { external, output: { minify: true } },
    },
  });
}
