// A quiz in a frame, as dist/cdn has it: on this origin, or on another one, which the same server answers to.
import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { until } from './browser.js';

const { protocol, port, hostname, origin } = location;

/** The same server under a name of another site. */
export const ELSEWHERE = `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;
export const HERE = origin;

/** How things stand in a frame. */
export interface Inside {
  /** Whether what was to be pressed was there. */
  readonly pressed: boolean;
  /** What the controls say that are to be seen. */
  readonly names: readonly string[];
  /** The words of its cards. */
  readonly text: string;
  /** What has the focus says. */
  readonly focus: string;
  /** CSS pixels that are to be had by scrolling alone. */
  readonly hidden: number;
  readonly height: number;
  readonly origin: string;
  readonly title: string;
  /** Whether something ran that must not. */
  readonly hacked: boolean;
}

/** A frame's address: its page and bank at one origin. Nothing is kept there, unless it says so. */
export function addressOf(parameters: Readonly<Record<string, string>> = {}, at = ELSEWHERE): string {
  const bank = `${at}/open/test/fixtures/frame/lighthouse.json`;
  return `${at}/cdn/frame.html?${new URLSearchParams({ bank, persist: 'none', ...parameters }).toString()}`;
}

/** Looks into a frame, and presses there the first control that says this. */
export const look = (frame: HTMLIFrameElement, press?: string): Promise<Inside> =>
  executeServerCommand<Inside, object>('frame', { address: frame.src, ...(press ? { press } : {}) });

/** Waits until things stand so in a frame. */
export async function inside(frame: HTMLIFrameElement, so: (inside: Inside) => boolean): Promise<Inside> {
  let seen = await look(frame);
  for (let tries = 0; !so(seen); tries += 1) {
    if (tries > 100) throw new Error(`waited in vain: ${String(so)}; there is ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    seen = await look(frame);
  }
  return seen;
}

/** Presses a control in a frame, as soon as it is there. */
export async function press(frame: HTMLIFrameElement, name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await look(frame, name)).pressed) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`There is no ${name} in the frame: ${(await look(frame)).names.join(', ')}`);
}

/** Lets time pass in which nothing must happen. */
export const aWhile = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 250));

/** Adds a frame with these attributes. */
export async function addFrame(attributes: Readonly<Record<string, string>>): Promise<HTMLIFrameElement> {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  const frame = document.createElement('iframe');
  frame.title = 'Questions';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  host.append(frame);
  return frame;
}

/** Waits until a frame is as high as its content, and this for a while. */
export async function settled(frame: HTMLIFrameElement): Promise<number> {
  let height = NaN;
  let since = performance.now();
  await until(
    () => {
      if (frame.clientHeight !== height) since = performance.now();
      height = frame.clientHeight;
      return performance.now() - since > 300;
    },
    'a height that stays',
    6000,
  );
  return height;
}
