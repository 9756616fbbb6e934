// A quiz whose responses the reference server scores, on another origin, over a line that can be cut.
import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Bank } from '../src/core/bank/model.js';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { settled } from './browser.quiz.js';

/** How a line may be: whole, cut before the server or behind it, or with a server that fails. */
export type Line = 'whole' | 'cut' | 'unheard' | 'failing';

export interface Scorer {
  readonly src: string;
  line(line: Line): Promise<unknown>;
  /** What went over the line since this was asked last. */
  heard(): Promise<string[]>;
}

/** A server with this bank. */
export async function aScorer(bank: Bank, options: object = {}): Promise<Scorer> {
  const { name, src } = await executeServerCommand<{ name: string; src: string }, object>('scorer', {
    bank: JSON.parse(JSON.stringify(bank)) as object,
    ...options,
  });
  return {
    src,
    line: (line) => executeServerCommand('scorer-line', { name, line }),
    heard: () => executeServerCommand<string[], object>('scorer-heard', { name }),
  };
}

/** A page with a quiz over a server's bank. */
export async function aRemoteQuiz(
  src: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<LearningQuiz> {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of Object.entries({ shuffle: 'none', ...attributes })) quiz.setAttribute(name, value);
  quiz.src = src;
  host.append(quiz);
  await settled(quiz);
  return quiz;
}
