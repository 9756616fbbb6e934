import type { MarkableArticle, Marking, MarkingRequest, MarkingState } from '../core/evidence/marking.js';
import { showBackButton } from './back-button.js';
import { findArticle } from './find-article.js';
import { closeOpen, setClosed, setOpen } from './place.js';
import { paintMarks } from './marking-paint.js';
import { unitList } from './marking-list.js';
import { textOf, type PageText } from './text-of.js';

/** The article of the quiz that an element belongs to; nothing where it has none, or one without text. */
export function articleAround(element: HTMLElement): MarkableArticle<KeyboardEvent> | undefined {
  const quiz = quizAround(element) as (HTMLElement & { article?: unknown }) | undefined;
  const selector = quiz?.article;
  const root = quiz && typeof selector === 'string' ? findArticle(quiz, selector) : null;
  // What can't be seen is no place to mark in.
  for (const scope of root?.checkVisibility?.() === false ? [] : [root, root?.shadowRoot]) {
    const page = scope ? textOf(scope) : undefined;
    if (root && scope && page?.text.trim()) {
      return { text: page.text, open: (request) => openMarking(root, scope, page, request) };
    }
  }
  return undefined;
}

/** The nearest quiz around an element, through shadow roots, or the one that a part on the way names by `for`. */
function quizAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const id = at.localName.startsWith('quiz-') && 'for' in at ? at.for : undefined;
    if (typeof id === 'string' && id) return root.getElementById?.(id) ?? document.getElementById(id) ?? undefined;
    if (at.localName === 'learning-quiz') return at;
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}

function openMarking(
  root: Element,
  scope: Element | ShadowRoot,
  page: PageText,
  request: MarkingRequest<KeyboardEvent>,
): Marking {
  closeOpen();
  const { units, labels, lang, back, closed } = request;
  const ranges = units.map(({ start, end }) => page.rangeOf(start, end));
  const stop = new AbortController();
  const texts = units.map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, ' '));
  const list = unitList(texts, request);
  const paint = paintMarks(root, scope, ranges);
  const close = (): void => {
    if (stop.signal.aborted) return;
    setClosed(close);
    stop.abort();
    for (const undo of undos) undo();
    closed();
  };
  const leave = (): void => {
    back();
    close();
  };
  const show = (state: MarkingState, focus: boolean): void => {
    paint.show(state, focus);
    list.show(state, focus);
  };
  setOpen(close);
  scope.append(list.host);
  const undos = [
    () => list.host.remove(),
    paint.clear,
    showBackButton(labels.back, (host) => list.host.after(host), leave, { lang }),
  ];
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault(); // a dialog around the article stays open
    leave();
  };
  for (const host of [list.host, list.host.nextElementSibling]) {
    host?.addEventListener('keydown', escape as EventListener, stop);
  }
  onPointer(root, ranges, request, stop);
  show(request.state, true);
  return { show, close };
}

/** Which unit is at a point of the window. By its boxes, since a caret position isn't told through shadow roots. */
function unitAt(ranges: readonly Range[], { clientX: x, clientY: y }: MouseEvent): number {
  return ranges.findIndex((range) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    ),
  );
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, label, [contenteditable]';

/** Click and tap on a unit; with a mouse also a selection from one to another. Links and controls stay what they are. */
function onPointer(
  root: Element,
  ranges: readonly Range[],
  { press, draw }: Pick<MarkingRequest<unknown>, 'press' | 'draw'>,
  stop: AbortController,
): void {
  let from = -1;
  let drawn = false;
  const listen = (type: string, act: (event: MouseEvent) => void): void =>
    root.addEventListener(
      type,
      (event) => {
        const control = event.composedPath().find((node) => node instanceof Element && node.matches(CONTROLS));
        if (event instanceof MouseEvent && event.button === 0 && !control) act(event);
      },
      stop,
    );
  listen('mousedown', (event) => {
    from = unitAt(ranges, event);
    drawn = false;
  });
  listen('mouseup', (event) => {
    const to = unitAt(ranges, event);
    drawn = from >= 0 && to >= 0 && from !== to;
    if (!drawn) return;
    getSelection()?.removeAllRanges();
    draw(from, to);
  });
  listen('click', (event) => {
    const at = drawn ? -1 : unitAt(ranges, event);
    if (at >= 0) press(at);
  });
}
