import { minifyTemplates } from './minify-templates.js';
import { squeeze } from './squeeze.js';
import { plainImports, staticProperties } from './static-properties.js';

/** What makes a build of ours small, in the order in which it must run. */
export const lean = () => [staticProperties(), plainImports(), minifyTemplates(), squeeze()];
