// Serves the build for pages without a build step (dist/cdn) to browser tests at /cdn/, with ?open without its own policy,
// so that a test can bring axe into a page; anything at /open/… to every origin, also to one that is none; and anything at
// /strict/… under the policy that the README promises, at /twice/… with what a second copy of Lit needs besides.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { POLICY } from './built-page.js';

const OWN_POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function cdnFiles(rootDir) {
  return async (context, next) => {
    const [, prefix = ''] = /^\/(open|strict|twice)\//.exec(context.path) ?? [];
    if (prefix === 'open') context.set('Access-Control-Allow-Origin', '*');
    if (prefix === 'strict') context.set('Content-Security-Policy', POLICY);
    if (prefix === 'twice') context.set('Content-Security-Policy', `${POLICY} 'allow-duplicates'`);
    if (prefix) context.path = context.path.slice(prefix.length + 1);
    if (!context.path.startsWith('/cdn/')) return next();
    const file = join(rootDir, 'dist', normalize(decodeURIComponent(context.path)));
    if (!existsSync(file)) {
      context.status = 404;
      context.body = 'Not built: `npx vite build --mode cdn` writes dist/cdn.';
      return undefined;
    }
    context.type = extname(file);
    const content = readFileSync(file);
    context.body = 'open' in context.query ? content.toString().replace(OWN_POLICY, '') : content;
    return undefined;
  };
}
