// The built demo in a frame, as tools/wtr/built-page.js serves it.
import { fixture, html } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { all, until } from './browser.js';

export interface BuiltPage {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly body: HTMLElement;
  readonly quiz: LearningQuiz;
  /** What the policy refused, and what went wrong otherwise. */
  readonly faults: readonly string[];
  readonly policy: string;
}

/** The page, once its first card is there; it is listened to before its scripts run. `?open` leaves the policy away. */
export async function openBuilt(query: '' | '?open' = '', width = 1000): Promise<BuiltPage> {
  const response = await fetch('/built/');
  if (!response.ok) throw new Error(await response.text());
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="The built page" width=${width} height="560"></iframe>`,
  );
  frame.style.border = '0';
  const faults: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `/built/${query}`;
  await until(() => frame.contentDocument?.URL.includes('/built/'), 'the page');
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  page.addEventListener('securitypolicyviolation', (event) =>
    faults.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
  );
  view.addEventListener('error', (event) => faults.push(String(event.message)), true);
  view.addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  for (const level of ['error', 'warn'] as const) {
    view.console[level] = (...said: unknown[]) => void faults.push(said.map(String).join(' '));
  }
  await loaded;
  const quiz = page.querySelector('learning-quiz')!;
  await until(() => quiz.progress?.total > 0, 'a session', 4000);
  // All of the bank, so that each kind of item is in it; the page itself draws a few.
  quiz.setAttribute('seed', 'built');
  quiz.removeAttribute('count');
  await until(() => quiz.progress.total > 30 && all(page.body, 'radio').length > 0, 'the first card', 4000);
  return { frame, page, body: page.body, quiz, faults, policy: response.headers.get('content-security-policy') ?? '' };
}

/** What axe finds in the whole of a page that was opened without the policy; by these rules alone, where some are given. */
export async function axeIn({ frame, page }: Pick<BuiltPage, 'frame' | 'page'>, ...rules: string[]): Promise<string[]> {
  const view = frame.contentWindow as Window & { axe?: { run(options: RunOptions): Promise<AxeResults> } };
  if (!view.axe) {
    const script = page.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    page.head.append(script);
  }
  const axe = await until(() => view.axe, 'axe');
  const { violations } = await axe.run(rules.length ? { runOnly: rules } : {});
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}
