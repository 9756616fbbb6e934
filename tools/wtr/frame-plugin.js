// Lets a browser test see into a frame of another origin, and press what is in it: `frame` says how it stands there. For
// browsers that puppeteer drives; others refuse, and tests skip.

/**
 * Runs in the frame. Finds controls through open shadow roots, by the text on them or their label.
 *
 * @param {string | undefined} press
 */
function look(press) {
  /** @param {ParentNode} root @returns {HTMLElement[]} */
  const controls = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('button, input, summary, a[href]') ? [/** @type {HTMLElement} */ (element)] : []),
      ...(element.shadowRoot ? controls(element.shadowRoot) : []),
    ]);
  /** @param {ParentNode} root @returns {string} */
  const words = (root) =>
    [...root.querySelectorAll('*')]
      .map(({ shadowRoot }) => (shadowRoot ? `${shadowRoot.textContent} ${words(shadowRoot)}` : ''))
      .join('');
  /** @param {HTMLElement} control */
  const nameOf = (control) => (control.closest('label') ?? control).textContent?.trim().replace(/\s+/g, ' ') ?? '';
  const all = controls(document).filter((control) => control.checkVisibility());
  const pressed = press === undefined ? undefined : all.find((control) => nameOf(control).startsWith(press));
  pressed?.focus();
  pressed?.click();
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  const { scrollHeight, clientHeight } = document.documentElement;
  return {
    pressed: pressed !== undefined,
    names: all.map(nameOf),
    text: words(document).replace(/\s+/g, ' '),
    focus: focus && focus !== document.body ? nameOf(/** @type {HTMLElement} */ (focus)) : '',
    hidden: scrollHeight - clientHeight,
    height: innerHeight,
    origin: self.origin,
    title: document.title,
    hacked: 'hacked' in window,
  };
}

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function framePlugin() {
  return {
    name: 'frame-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'frame') return undefined;
      // wtr hands out the page of a launcher that has one.
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      const { address, press } = /** @type {{ address: string, press?: string }} */ (payload);
      // Engines differ in what of an address they write in percents.
      const frame = page
        .frames()
        .findLast((/** @type {any} */ each) => decodeURIComponent(each.url()) === decodeURIComponent(address));
      return frame ? frame.evaluate(look, press) : { names: [], text: '' };
    },
  };
}
