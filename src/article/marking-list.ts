import type { MarkingRequest, MarkingState } from '../core/evidence/marking.js';
import { adopt } from './sheet.js';

const RULES = `
:host { all: initial !important; position: fixed !important; }
[role=listbox] {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}`;

/**
 * The units once more as a list box in a shadow root, for the keyboard and those who listen: the article's own nodes are
 * left as they are. It isn't seen; what has the focus in it is painted in the article.
 */
export function unitList(
  texts: readonly string[],
  { labels, multiple, key, press }: Pick<MarkingRequest<KeyboardEvent>, 'labels' | 'multiple' | 'key' | 'press'>,
): { readonly host: HTMLElement; show(state: MarkingState, focus: boolean): void } {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'open' });
  adopt(shadow, RULES);
  const list = document.createElement('div');
  list.role = 'listbox';
  list.ariaLabel = labels.list;
  list.ariaMultiSelectable = String(multiple);
  const options = texts.map((text, index) => {
    const option = document.createElement('div');
    option.role = 'option';
    option.ariaSelected = 'false';
    option.tabIndex = -1;
    option.dataset['index'] = String(index);
    option.textContent = text;
    return option;
  });
  list.append(...options);
  list.addEventListener('keydown', key);
  // What a screen reader or a voice does with an option. The article itself must not take it for a click on what lies there.
  list.addEventListener('click', (event) => {
    event.stopPropagation();
    const at = options.findIndex((option) => option === event.target);
    if (at >= 0) press(at);
  });
  shadow.append(list);

  let shown: MarkingState | undefined;
  const isChosen = (state: MarkingState | undefined, index: number): boolean =>
    state?.marked.has(index) === true || state?.pending.has(index) === true;
  return {
    host,
    show(state, focus) {
      options.forEach((option, index) => {
        if (isChosen(state, index) !== isChosen(shown, index)) option.ariaSelected = String(isChosen(state, index));
      });
      options.forEach((option, index) => (option.tabIndex = index === state.at ? 0 : -1));
      const option = options[state.at];
      if (focus) option?.focus({ preventScroll: true });
      shown = state;
    },
  };
}
