// Any page of the built demo in a frame, with every way out of it watched.
import { fixture, html } from '@open-wc/testing';
import { until } from './browser.js';

export type View = Window & typeof globalThis;

export interface Watched {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly view: View;
  /** What was sent by other ways than those that leave a timing, what the policy refused, and what went wrong. */
  readonly seen: string[];
}

/** Has every way out of a page say so. A script of the page comes only after this. */
function watch(view: View, seen: string[]): void {
  view.navigator.sendBeacon = (address) => Boolean(seen.push(`beacon ${String(address)}`));
  for (const name of [
    'WebSocket',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
    'SharedWorker',
    'Worker',
  ] as const) {
    view[name] = class {
      constructor(address: unknown) {
        seen.push(`${name} ${String(address)}`);
      }
    } as never;
  }
  view.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.push(`${violatedDirective} ${blockedURI}`),
  );
  view.addEventListener('error', ({ message }) => seen.push(message));
}

/** A page of the built demo in a frame, watched. `?open` lets axe in. */
export async function openDemo(path: string, query = '', width = 1000, height = 700): Promise<Watched> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="A page" width=${width} height=${height}></iframe>`,
  );
  frame.src = `/built/${path}${query}`;
  const page = await until(() => (frame.contentDocument?.URL.includes('/built/') ? frame.contentDocument : null));
  const view = frame.contentWindow as View;
  const seen: string[] = [];
  watch(view, seen);
  await until(() => page.readyState === 'complete');
  return { frame, page, view, seen };
}

/** What was asked for, by this page and the frames in it, that is none of its own files. */
export const foreign = (view: View): string[] => [
  ...view.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(`${location.origin}/built/`)),
  ...Array.from({ length: view.length }, (_, i) => foreign(view[i] as View)).flat(),
];
