import type { Form } from '../../src/core/session/forms.js';
import { quoted, shell } from '../builder/build.js';
import { drawingOf, formAttributes, type Prepared } from './link.js';

/** The file in which the chosen questions are saved. */
export const fileOf = (id: string): string => `${id}.chosen.json`;

const lines = (...parts: string[]): string => parts.join(' \\\n  ');

/** What packs each form for an LMS, of the saved file. */
export function packCommands(prepared: Prepared, id: string): string {
  const packed = (form: Form): string => {
    const sets = [...formAttributes(prepared, form)].map((pair) => `--set ${shell(pair.join('='))}`);
    return lines(`npx learning-quiz pack ${fileOf(id)} --as scorm12 --out ${id}-${form}.zip`, ...sets);
  };
  return handedOut(prepared).map(packed).join('\n\n');
}

/** What sets all forms on paper, of the saved file. */
export function printCommand(prepared: Prepared, id: string): string {
  const { seed, shuffle } = drawingOf(prepared);
  const forms = handedOut(prepared).join(',');
  return lines(
    `npx learning-quiz print ${fileOf(id)} --out ${id}.pdf`,
    `--forms ${forms} --seed ${shell(seed)} --shuffle ${shuffle}`,
    '--key --grid',
  );
}

export const frameCode = (link: string): string =>
  `<iframe title="Questions" src=${quoted(link)} width="100%" height="700"></iframe>`;

/** The one form that was asked for, or all. */
export const handedOut = ({ form, forms }: Prepared): readonly Form[] => (form ? [form] : forms);
