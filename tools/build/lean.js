import { minifyTemplates } from './minify-templates.js';
import { squeeze } from './squeeze.js';
import { plainImports, staticProperties } from './static-properties.js';

/** What makes a build of ours lean, in the order in which it must run. */
export const light = () => [staticProperties(), plainImports(), minifyTemplates()];

/** The same with a second pass over the scripts, for those that a page waits for. */
export const lean = () => [...light(), squeeze()];
