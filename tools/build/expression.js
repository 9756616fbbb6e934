/** Stands for an expression of a template while its text is minified: a character of the private use area. */
export const EXPRESSION = '\uE000';
