import type { Bank } from '../../src/core/bank/model.js';
import { formBank } from '../../src/core/session/form-bank.js';
import type { Form } from '../../src/core/session/forms.js';
import { quoted, shell } from '../builder/build.js';
import { drawingOf, formAttributes, type Prepared } from './link.js';

/** The name of the file in which the chosen questions are saved. */
export const fileOf = (id: string): string => `${id}.chosen.json`;

/**
 * What stands in it: the bank with what was chosen; its readings are where they were.
 *
 * @param address the bank's, where it has one
 */
export function chosenFile(prepared: Prepared, bank: Bank, address: string | undefined): string {
  const chosen = formBank(bank, drawingOf(prepared));
  const sources = chosen.sources?.map((source) =>
    source.href === undefined || address === undefined
      ? source
      : { ...source, href: new URL(source.href, address).href },
  );
  return JSON.stringify(sources ? { ...chosen, sources } : chosen);
}

const lines = (...parts: string[]): string => parts.join(' \\\n  ');

/** What packs each form for an LMS, of the saved file. */
export function packCommands(prepared: Prepared, id: string): string {
  const packed = (form: Form): string => {
    const sets = [...formAttributes(prepared, form)].map((pair) => `--set ${shell(pair.join('='))}`);
    return lines(`npx learning-quiz pack ${fileOf(id)} --as scorm12 --out ${id}-${form}.zip`, ...sets);
  };
  return handedOut(prepared).map(packed).join('\n\n');
}

/** What sets all forms on paper, of the saved file: sheets for the pupils, and for the teacher key and marking grid. */
export function printCommands(prepared: Prepared, id: string): string {
  const { seed, shuffle } = drawingOf(prepared);
  const forms = `--forms ${handedOut(prepared).join(',')} --seed ${shell(seed)} --shuffle ${shuffle}`;
  const { timeLimit, confidence } = onPaper(prepared);
  const more = [
    ...(prepared.lang ? [`--lang ${prepared.lang}`] : []),
    ...(timeLimit === undefined ? [] : [`--time-limit ${timeLimit}`]),
    ...(confidence ? ['--confidence'] : []),
  ];
  return [
    lines(`npx learning-quiz print ${fileOf(id)} --out ${id}.pdf`, forms, ...more),
    lines(`npx learning-quiz print ${fileOf(id)} --out ${id}-key.pdf`, forms, ...more, '--no-questions --key --grid'),
  ].join('\n\n');
}

export const frameCode = (link: string): string =>
  `<iframe title="Questions" src=${quoted(link)} width="100%" height="700"></iframe>`;

/** The one form that was asked for, or all. */
export const handedOut = ({ form, forms }: Prepared): readonly Form[] => (form ? [form] : forms);

/** What of how the quiz goes stands on paper too. */
export function onPaper({ settings }: Prepared): { readonly timeLimit?: number; readonly confidence: boolean } {
  const { 'time-limit': time, confidence = 'off' } = settings;
  return { ...(time === undefined ? {} : { timeLimit: Number(time) }), confidence: confidence !== 'off' };
}
