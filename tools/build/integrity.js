import { createHash } from 'node:crypto';

/** What `integrity="…"` takes. @param {string | Uint8Array} content */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Writes `integrity.json` beside the files of a build: the hash of each script and style by its name, as a `<script>` or an
 * import map takes it. Stands after whatever changes a file.
 *
 * @returns {import('vite').Plugin}
 */
export const integrity = () => ({
  name: 'integrity',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const hashes = Object.values(bundle)
        .filter(({ fileName }) => /\.(?:js|css)$/.test(fileName))
        .map((file) => [file.fileName, integrityOf(file.type === 'chunk' ? file.code : file.source)])
        .sort();
      const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  },
});
