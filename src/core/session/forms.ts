/**
 * The letters of a test's forms: the same questions in another order for each, so that neighbours can't copy and the results
 * can be compared.
 */
export const FORMS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

export type Form = (typeof FORMS)[number];

const FORM = /\/[A-H]$/;

/**
 * The seed of a form: `S/A`. It is a seed like any other, so that a page, a code and a sheet of paper that have it have the
 * same form. All forms of one seed draw the same items; `apart` gives a seed (`S-A`) that draws for itself.
 */
export const formSeed = (seed: string, form: Form, apart = false): string => `${seed}${apart ? '-' : '/'}${form}`;

/** The part of a seed by which items are drawn: that of a form without its letter. */
export const drawSeed = (seed: string): string => seed.replace(FORM, '');
