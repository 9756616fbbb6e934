// What test-runner-commands leave out: a tap on a touch screen, and forced colours. For browsers that puppeteer drives
// over CDP (Chromium); others refuse, and tests skip.

/** Forced colours end with the CDP session that asked for them, so a page keeps one. @type {WeakMap<object, any>} */
const sessions = new WeakMap();

/** @param {any} page */
async function sessionOf(page) {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
}

/** @type {Record<string, (page: any, payload: any) => Promise<void>>} */
const COMMANDS = {
  async tap(page, { x, y }) {
    await page.touchscreen.tap(x, y);
  },
  /** All features in one go: each call of CDP's sets them anew. */
  async 'media-features'(page, features) {
    const session = await sessionOf(page);
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  },
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function pagePlugin() {
  return {
    name: 'page-commands',
    async executeCommand({ command, payload, session }) {
      const run = COMMANDS[command];
      if (!run) return undefined;
      // wtr hands out the page of a launcher that has one.
      await run(/** @type {any} */ (session.browser).getPage(session.id), payload);
      return true;
    },
  };
}
