// Lets browser tests have banks as vite serves them: `import bank from '../questions/x.yaml'`, its address by `?url`,
// and JSON files both imported and fetched.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parse } from 'yaml';

/**
 * The YAML file behind a request, if it is for one.
 *
 * @param {string} rootDir
 * @param {string} path As requested, with `ending`.
 * @param {string} ending
 */
function yamlFor(rootDir, path, ending) {
  if (!path.endsWith(ending)) return undefined;
  const file = join(rootDir, normalize(decodeURIComponent(path.slice(0, -ending.length))) + '.yaml');
  return existsSync(file) ? file : undefined;
}

/** JSON.parse, because a `__proto__` key in an object literal would set the prototype. @param {unknown} value */
const moduleOf = (value) => ({
  body: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
  type: 'js',
});

/** @returns {import('@web/dev-server-core').Plugin} */
export function banksPlugin() {
  let rootDir = '';
  return {
    name: 'banks',
    serverStart({ config }) {
      rootDir = config.rootDir;
    },
    serve({ path, query, headers }) {
      const yaml = yamlFor(rootDir, path, '.yaml');
      if (yaml && 'url' in query) return moduleOf(path.replace(/yaml$/, 'json'));
      if (yaml) return moduleOf(parse(readFileSync(yaml, 'utf8')));
      const source = yamlFor(rootDir, path, '.json');
      if (source) return { body: JSON.stringify(parse(readFileSync(source, 'utf8'))), type: 'json' };
      // The browser says what it wants a file for: a plain `import` of JSON is not for it, but is for vite.
      const json = join(rootDir, normalize(decodeURIComponent(path)));
      if (!path.endsWith('.json') || headers['sec-fetch-dest'] !== 'script' || !existsSync(json)) return undefined;
      return moduleOf(JSON.parse(readFileSync(json, 'utf8')));
    },
    resolveMimeType: ({ path }) => (path.endsWith('.yaml') ? 'js' : undefined),
  };
}
