// How browser tests find things and act: by role and name, through open shadow roots, as a learner does.
import { assert, expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

// Each test is a visitor of its own, and so is each file: nothing is kept from the one before.
const forget = (): void => {
  localStorage.clear();
  sessionStorage.clear();
};
forget();
beforeEach(forget);

/** Emulated media and touch are there in Chromium alone. */
export const CHROMIUM = /Chrom/.test(navigator.userAgent);

/** WebKitGTK: its driver looks into no frame, and its window has 447 pixels at least, and not always the focus. */
export const WEBKIT = !CHROMIUM && /WebKit/.test(navigator.userAgent);

/** Waits until `get` gives something true and returns it; what it throws until then is why the wait failed. */
export async function until<T>(get: () => T, what = String(get), timeout = 3000): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    let why: unknown;
    try {
      const value = get();
      if (value) return value;
    } catch (error) {
      why = error;
    }
    if (performance.now() > end) throw why instanceof Error ? why : new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Lets all happen that is ready to: for what must not have happened after it. */
export const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

// Nothing here asks `instanceof`: what stands in a frame is of another page's classes.
const isSlot = (node: Node): node is HTMLSlotElement => node.nodeName === 'SLOT';
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The elements that the page shows, in the order in which it shows them: shadow trees in place, slots filled. */
function* shown(node: Element | ShadowRoot): Generator<Element> {
  const children = isSlot(node) ? node.assignedElements() : [];
  for (const child of children.length ? children : node.children) {
    const { display, visibility } = getComputedStyle(child);
    if (display === 'none' || visibility === 'hidden') continue;
    yield child;
    yield* shown(child.shadowRoot ?? child);
  }
}

const IMPLICIT: Readonly<Record<string, string>> = {
  button: 'button, input[type=button], input[type=submit]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  textbox: 'input:not([type]), input[type=text], textarea',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6',
  navigation: 'nav',
  region: 'section',
  group: 'fieldset, details',
  listitem: 'li',
};

export const roleOf = (element: Element): string =>
  element.getAttribute('role') ??
  Object.keys(IMPLICIT).find((role) => element.matches(IMPLICIT[role] ?? '')) ??
  'generic';

/** The words that are seen in an element, its shadow tree and its slots included; not what is only spoken. */
export const words = (node: Node): string => text(node, node).replace(/\s+/g, ' ').trim();

function text(node: Node, from: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  let block = false;
  if (isElement(node)) {
    if (node.getAttribute('aria-hidden') === 'true' || ['SCRIPT', 'STYLE'].includes(node.tagName)) return '';
    if (node !== from && node.getAttribute('role') === 'status') return '';
    const { display } = getComputedStyle(node);
    if (node.isConnected && display === 'none') return '';
    block = display !== 'inline' && display !== 'contents';
  }
  const filled = isSlot(node) ? node.assignedNodes() : [];
  const inner = filled.length ? filled : [...((node as Element).shadowRoot ?? node).childNodes];
  const inside = inner.map((child) => text(child, from)).join('');
  return block ? ` ${inside} ` : inside;
}

const byIds = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? '')
    .split(/\s+/)
    .map((id) => (id ? (element.getRootNode() as ShadowRoot).getElementById(id) : null))
    .map((found) => (found ? words(found) : ''))
    .join(' ')
    .trim();

export const nameOf = (element: Element): string =>
  byIds(element, 'aria-labelledby') ||
  element.getAttribute('aria-label') ||
  [...((element as HTMLInputElement).labels ?? [])].map(words).join(' ') ||
  (['region', 'group', 'navigation', 'progressbar', 'textbox'].includes(roleOf(element)) ? '' : words(element));

export const descriptionOf = (element: Element): string => byIds(element, 'aria-describedby');

/** All that the page shows with this role, and with this name where one is given. */
export const all = (root: Element, role: string, name?: string | RegExp): HTMLElement[] =>
  [...shown(root.shadowRoot ?? root)].filter(
    (element): element is HTMLElement =>
      'innerText' in element &&
      roleOf(element) === role &&
      (name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)))),
  );

export const names = (root: Element, role: string): string[] => all(root, role).map(nameOf);

/** The one element with this role and name. */
export function byRole<E extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string | RegExp): E {
  const found = all(root, role, name);
  const there = names(root, role).join('", "');
  assert.strictEqual(found.length, 1, `one ${role} "${String(name ?? '')}"; there are "${there}"`);
  return found[0] as E;
}

/** Waits for {@link byRole}. */
export const found = <E extends HTMLElement = HTMLElement>(
  root: Element,
  role: string,
  name?: string | RegExp,
): Promise<E> => until(() => byRole<E>(root, role, name));

/** Waits for a button, and presses it. */
export async function press(root: Element, name: string): Promise<void> {
  (await found<HTMLButtonElement>(root, 'button', name)).click();
}

/** Waits for an option, and chooses it. */
export async function choose(root: Element, name: string): Promise<void> {
  (await until(() => [...all(root, 'radio', name), ...all(root, 'checkbox', name)][0])).click();
}

/** Waits for the field, and enters a text as typing would. */
export async function enter(root: Element, entry: string): Promise<void> {
  const field = await found<HTMLInputElement>(root, 'textbox');
  field.value = entry;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** What has the focus, in whichever shadow tree or frame. */
export function focused(): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** What has the focus as a learner hears of it: role and name. */
export const focus = (): string => {
  const at = focused();
  return at ? `${roleOf(at)} ${nameOf(at)}`.trim() : '';
};

/** Presses a key, with a modifier before it where there is one: `Shift+Tab`. */
export async function key(name: string): Promise<void> {
  const [modifier, only] = name.split('+');
  if (only === undefined) return sendKeys({ press: name });
  await sendKeys({ down: modifier! });
  await sendKeys({ press: only });
  await sendKeys({ up: modifier! });
}

/** Types a text, letter by letter. */
export const type = (entry: string): Promise<void> => sendKeys({ type: entry });

/** A button at an end of the page, by which Tab goes round: past it the focus would leave the page, where browsers differ. */
function pageEnd(where: 'prepend' | 'append'): HTMLElement {
  const end = document.createElement('button');
  document.body[where](end);
  return end;
}

/** Goes by Tab, round the page if need be, until what has the focus has this role and name. */
export async function tabTo(role: string, name?: string): Promise<void> {
  const passed: string[] = [];
  const [top, bottom] = [pageEnd('prepend'), pageEnd('append')];
  try {
    for (let i = 0; i < 40; i += 1) {
      await key('Tab');
      const at = focused();
      if (at && roleOf(at) === role && (name === undefined || nameOf(at) === name)) return;
      if (at === bottom) top.focus();
      passed.push(focus());
    }
  } finally {
    top.remove();
    bottom.remove();
  }
  throw new Error(`Tab does not reach ${role} "${name}"; it passes ${passed.join(', ')}`);
}

/** Moves the mouse to an element and clicks. */
export async function mouseClick(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + Math.min(width / 2, 40)), Math.round(top + height / 2)],
  });
  await resetMouse();
}

/** Touches the middle of an element with a finger. */
export async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await executeServerCommand('tap', { x: left + width / 2, y: top + height / 2 });
}

/** Sets what the learner's system asks for; nothing, to end it: `{ 'forced-colors': 'active' }`. */
export async function media(features: Readonly<Record<string, string>> = {}): Promise<void> {
  await executeServerCommand('media-features', features);
}

/** Collects what a live region says, from now on. */
export function speech(root: Element): string[] {
  const said: string[] = [];
  const region = byRole(root, 'status');
  new MutationObserver(() => words(region) && said.push(words(region))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

/** Silences `reportError` in a test of what is reported, and says what was. */
export async function reported(during: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const { reportError } = window;
  window.reportError = (error) => errors.push(error);
  try {
    await during();
  } finally {
    window.reportError = reportError;
  }
  return errors;
}

/** axe, on what is in the page. */
export async function accessible(element: Element): Promise<void> {
  await expect(element).to.be.accessible();
}
