import type { Bank } from '../../core/bank/model.js';
import { escaped, inlineJson } from '../page/inline.js';

/** A quiz and what stands in for it until it is there. */
export interface QuizTag {
  /** Where its bank is; or else the bank itself, which then stands in the page. */
  readonly src?: string | undefined;
  readonly bank: Bank;
  readonly attributes: ReadonlyMap<string, string>;
  /** `staticMarkup`. */
  readonly fallback: string;
}

/** `<learning-quiz>` with markup that it shows in its place until its first card, and keeps where there will be none. */
export function quizTag({ src, bank, attributes, fallback }: QuizTag): string {
  const all = [...(src === undefined ? [] : [['src', src] as const]), ...attributes];
  const written = all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const inline = src === undefined ? `<script type="application/json">${inlineJson(bank)}</script>\n` : '';
  return `<learning-quiz${written}>\n${inline}${fallback}\n</learning-quiz>`;
}
