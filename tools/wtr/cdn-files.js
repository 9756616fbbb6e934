// Serves the build for pages without a build step (dist/cdn) to browser tests at /cdn/, with ?open without its own policy,
// so that a test can bring axe into a page; and anything at /open/… to every origin, also to one that is none.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function cdnFiles(rootDir) {
  return async (context, next) => {
    if (context.path.startsWith('/open/')) {
      context.set('Access-Control-Allow-Origin', '*');
      context.path = context.path.slice('/open'.length);
      return next();
    }
    if (!context.path.startsWith('/cdn/')) return next();
    const file = join(rootDir, 'dist', normalize(decodeURIComponent(context.path)));
    if (!existsSync(file)) {
      context.status = 404;
      context.body = 'Not built: `npx vite build --mode cdn` writes dist/cdn.';
      return undefined;
    }
    context.type = extname(file);
    const content = readFileSync(file);
    context.body = 'open' in context.query ? content.toString().replace(POLICY, '') : content;
    return undefined;
  };
}
