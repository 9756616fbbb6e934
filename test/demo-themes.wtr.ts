// The theme editor, as it was built.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { until } from './browser.js';

describe('the theme editor', function () {
  this.timeout(20_000);

  it('measures the quiz as it stands, from the first look on', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Themes" width="1100" height="700"></iframe>`);
    frame.src = '/built/themes/';
    const page = await until(() => {
      const { contentDocument } = frame;
      return contentDocument?.querySelector('.contrast [role=status]') ? contentDocument : null;
    });
    await until(() => page.querySelector('.contrast [role=status]')?.textContent === 'All are high enough.');
    const colours = [...page.querySelectorAll<HTMLInputElement>('input[type=color]')].map(({ value }) => value);
    expect(colours.length).to.be.greaterThan(10);
    assert.isBelow(colours.filter((value) => value === '#000000').length, 3, colours.join(' '));
  });
});
