/** The rendered text of a part of a page, with the way back to its nodes. */
export interface PageText {
  readonly text: string;
  /** The place of a passage whose ends are not white space; offsets in `text`, in UTF-16 units. */
  rangeOf(start: number, end: number): Range;
}

// What has text that isn't the article's: controls, pronunciations, what stands in for media, and the quiz itself.
const SKIPPED =
  /^(?:(?:learning-)?quiz(?:-.+)?|script|style|template|noscript|button|select|textarea|iframe|object|canvas|video|audio|svg|r[pt])$/;

/**
 * Collects the text that `root` shows, as CSS lays it out: inline elements join, blocks and line breaks part, with a
 * blank line between. What is not rendered (`display: none`, `hidden`, `visibility: hidden`), form controls and quiz
 * elements are left out. Text in shadow roots inside `root` is not seen, since no Range reaches across their bounds.
 */
export function textOf(root: Element | ShadowRoot): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const walk = (parent: Node, visible: boolean): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        if (!visible) continue;
        nodes.push(node);
        starts.push(text.length);
        text += node.data;
      } else if (node instanceof Element && !SKIPPED.test(node.localName)) {
        const style = getComputedStyle(node);
        if (style.display === 'none' || style.contentVisibility === 'hidden') continue;
        const gap = isInline(node, style) ? '' : '\n\n';
        text += gap;
        walk(node, style.visibility === 'visible');
        text += gap;
      }
    }
  };
  walk(root, true);

  /** The node that holds the unit at `offset`, and where in it. */
  const locate = (offset: number): [Text, number] => {
    const index = starts.findLastIndex((start) => start <= offset);
    const node = nodes[index];
    if (!node) throw new RangeError('no text there');
    return [node, offset - (starts[index] ?? 0)];
  };
  return {
    text,
    rangeOf(start, end) {
      const range = new Range();
      range.setStart(...locate(start));
      const [node, last] = locate(end - 1);
      range.setEnd(node, last + 1);
      return range;
    },
  };
}

/**
 * Whether an element's text goes on in its line. A floated element counts as a block in CSS, but where it holds a letter
 * or two it is a drop cap, whose word goes on behind it.
 */
export const isInline = (element: Element, { display, float } = getComputedStyle(element)): boolean =>
  element.localName !== 'br' &&
  (/^(?:inline|contents|ruby)/.test(display) || (float !== 'none' && (element.textContent ?? '').trim().length < 3));
