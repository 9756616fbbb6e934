// Serves the built demo (dist/demo) to browser tests at /built/, under the policy that the README promises; with ?open
// without it, so that a test can bring axe into the page.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

/** What a page that uses the elements may demand of its scripts and styles. */
export const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function builtPage(rootDir) {
  return async (context, next) => {
    if (!context.path.startsWith('/built/')) return next();
    const path = normalize(decodeURIComponent(context.path.slice('/built'.length)));
    const named = join(rootDir, 'dist', 'demo', path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      context.status = 404;
      context.body = 'Not built: `npx vite build --mode demo` writes dist/demo.';
      return undefined;
    }
    context.type = extname(file);
    if (!('open' in context.query)) context.set('Content-Security-Policy', POLICY);
    context.body = readFileSync(file);
    return undefined;
  };
}
