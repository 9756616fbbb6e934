import { assert, expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { registry } from '../../core/registry.js';
import { texts as hy } from '../../i18n/hy.js';
import { checked, controls, drawn, label, lock, ofRoute, route, svgOf } from '../../../test/browser.hotspot.js';
import { aView, responses, show } from '../../../test/browser.items.js';
import {
  accessible,
  all,
  byRole,
  CHROMIUM,
  descriptionOf,
  focus,
  focused,
  mouseClick,
  nameOf,
  names,
  press,
  tabTo,
  tap,
  until,
  words,
  WEBKIT,
} from '../../../test/browser.js';
import { LatePart } from '../../elements/base/late-part.js';
import type { HotspotItem } from './schema.js';

/** A point where nothing lies over a drawn place. */
function pointOn(element: Element, place: string): [x: number, y: number] {
  const shape = element.shadowRoot!.querySelector(`svg [data-place=${place}]:not(.badge)`)!;
  shape.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = shape.getBoundingClientRect();
  for (let i = 1; i < 400; i += 1) {
    const [x, y] = [left + (width * (i % 20)) / 20, top + (height * Math.floor(i / 20)) / 20];
    const hit = element.shadowRoot!.elementFromPoint(x, y)?.closest('[data-place]');
    if (hit === shape) return [x, y];
  }
  return assert.fail(`${place} can’t be pressed anywhere`);
}

describe('the drawing of quiz-hotspot', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const view of ['whole', 'caucasus', 'central-asia'] as const) {
    it(`has nothing for axe to find: the view ${view}, wide and narrow`, async function () {
      this.timeout(20_000);
      const places = [...route.places.filter(({ id }) => id === 'kz'), { id: 'ru', name: 'Russia', shape: 'russia' }];
      for (const width of [640, 272]) {
        const item: HotspotItem = { ...route, map: { id: 'caspian', view }, places };
        await accessible(await drawn(aView(item, { response: ['ru'] }), {}, width));
      }
    });
  }
  it('says where the focus is, at 400 % zoom too: the control is in sight and its name stands under the drawing', async () => {
    await setViewport({ width: 320, height: 256 });
    const element = await drawn(aView(route), {}, 288);
    for (const name of ['Georgia', 'Armenia']) {
      await tabTo('checkbox', name);
      const { top, bottom } = focused()!.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(256);
      await element.updateComplete;
      const shown = element.shadowRoot!.querySelector('.name')!;
      expect(shown.textContent!.replace(/\s+/g, ' ').trim()).to.match(new RegExp(`^\\d ${name}$`));
      const badge = focused()!.parentElement!;
      if (WEBKIT) continue;
      await until(() => getComputedStyle(badge).outlineStyle === 'solid');
      assert.strictEqual(getComputedStyle(badge).outlineWidth, '4px');
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });

  it('has each control on its place', async () => {
    const element = await drawn(aView(route, { order: ['kz', 'am', 'ge', 'az'] }));
    const land = element.shadowRoot!.querySelector('.land')!.getBoundingClientRect();
    const at = (name: string): number[] => {
      const { left, top, width, height } = byRole(element, 'checkbox', name).getBoundingClientRect();
      return [(left + width / 2 - land.left) / land.width, (top + height / 2 - land.top) / land.height];
    };
    const [west, east] = [at('Georgia'), at('Kazakhstan')];
    expect(west[0]).to.be.below(0.1);
    expect(east[0]).to.be.within(0.5, 0.8);
    expect(east[1]).to.be.below(west[1]!);
    const picture = await drawn(aView(lock));
    const image = picture.shadowRoot!.querySelector('img')!.getBoundingClientRect();
    const { left, top } = byRole(picture, 'radio', 'The valve').getBoundingClientRect();
    expect((left + 12 - image.left) / image.width).to.be.closeTo(0.3, 0.02);
    expect((top + 12 - image.top) / image.height).to.be.closeTo(0.78, 0.03);
  });

  for (const width of [320, 800]) {
    it(`is answered by touch on a mark, on its place or in the list, on a screen of ${width} pixels`, async function () {
      if (!CHROMIUM) this.skip();
      await setViewport({ width, height: 480 });
      const element = await drawn(aView(route), {}, Math.min(640, width - 48));
      const asked = responses(element);
      await tap(byRole(element, 'checkbox', 'Georgia'));
      await until(() => asked.length === 1);
      await tap(label(element, 'Azerbaijan'));
      await until(() => asked.length === 2);
      await tap(label(element, 'Georgia'));
      await until(() => asked.length === 3);
      assert.deepEqual(asked, [['ge'], ['az', 'ge'], ['az']]);
      const picture = await drawn(aView(lock), {}, Math.min(640, width - 48));
      const chosen = responses(picture);
      await tap(picture.shadowRoot!.querySelector('[data-place=bank].drawn')!);
      await until(() => chosen.length === 1);
      assert.deepEqual(chosen, [['bank']]);
    });
  }

  it('is answered by a click anywhere on a country or a shape, and never twice by one', async () => {
    for (const [item, place] of [
      [route, 'kz'],
      [lock, 'gate'],
    ] as const) {
      const element = await drawn(aView(item));
      const asked = responses(element);
      const [x, y] = pointOn(element, place);
      await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
      await until(() => asked.length);
      await mouseClick(label(element, nameOf(controls(element)[1]!)));
      await until(() => asked.length > 1);
      assert.strictEqual(JSON.stringify(asked[0]), `["${place}"]`);
      expect(asked).to.have.length(2);
    }
  });

  it('has targets of 24 pixels in the drawing and 44 in the list, none under another, on the narrowest screen', async () => {
    await setViewport({ width: 320, height: 480 });
    const everyone = ['armenia', 'azerbaijan', 'georgia', 'iran', 'turkey', 'russia', 'kazakhstan', 'uzbekistan'];
    const places = everyone.map((shape, i) => ({ id: shape, name: shape, shape, ...(i ? {} : { key: true }) }));
    const element = await drawn(aView({ ...route, places } as HotspotItem), {}, 272);
    for (const control of controls(element)) {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(control)).to.be.at.least(23.99);
      for (const [dx, dy] of [
        [0.05, 0.5],
        [0.95, 0.5],
        [0.5, 0.05],
        [0.5, 0.95],
      ] as const) {
        const hit = element.shadowRoot!.elementFromPoint(left + width * dx, top + height * dy);
        expect(hit, nameOf(control)).to.equal(control);
      }
      expect(label(element, nameOf(control)).getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('has marks that cover each other no more when they are scored, on the narrowest screen', async () => {
    await setViewport({ width: 320, height: 480 });
    const everyone = ['armenia', 'azerbaijan', 'georgia', 'iran', 'turkey', 'russia', 'kazakhstan', 'uzbekistan'];
    const places = everyone.map((shape, i) => ({ id: shape, name: shape, shape, ...(i % 2 ? {} : { key: true }) }));
    const own = { ...ofRoute['revealed'], response: everyone };
    const element = await drawn(aView({ ...route, places } as HotspotItem, own), {}, 272);
    const boxes = [...element.shadowRoot!.querySelectorAll('.marks .badge')].map((mark) =>
      mark.getBoundingClientRect(),
    );
    assert.lengthOf(boxes, everyone.length);
    boxes.forEach((one, index) => {
      expect(Math.round(Math.max(one.width, one.height)), everyone[index]).to.be.at.most(24);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(apart, everyone[index]).to.equal(true);
      }
    });
  });

  it('keeps the map as it is where the page is read from the right, and turns the list', async () => {
    const element = await drawn(aView(route, ofRoute['revealed']), { dir: 'rtl', lang: 'ar' });
    await accessible(element);
    const middle = (name: string): number => byRole(element, 'checkbox', name).getBoundingClientRect().left;
    expect(middle('Georgia')).to.be.below(middle('Kazakhstan'));
    const [badge, name] = label(element, 'Georgia').children;
    expect(badge!.getBoundingClientRect().left).to.be.at.least(name!.getBoundingClientRect().right);
  });

  it('calls the other countries by their names in the page’s language, where there is room for them', async () => {
    const shown = (element: Element): string[] =>
      [...element.shadowRoot!.querySelectorAll('.names > svg')]
        .filter((each) => getComputedStyle(each).display !== 'none')
        .map((each) => each.textContent!.trim());
    expect(shown(await drawn(aView(route), { lang: 'en' })))
      .to.include('Turkmenistan')
      .and.not.include('Georgia');
    expect(shown(await drawn(aView(route), { lang: 'ru' }))).to.include('Туркменистан');
    registry.set('texts', 'hy', hy);
    expect(shown(await drawn(aView(route), { lang: 'hy' }))).to.include('Թուրքմենստան');
    assert.deepEqual(shown(await drawn(aView(route), {}, 288)), []);
    for (const lang of ['no language at all', 'xx-invalid-invalid-invalid']) {
      expect(shown(await drawn(aView(route), { lang }))).to.have.length.above(5);
    }
  });

  it('writes the name of a country into the country, also where its mark would stand outside', async () => {
    const element = await drawn(aView({ ...route, places: route.places.filter(({ id }) => id !== 'ge') }));
    const name = [...element.shadowRoot!.querySelectorAll('.names > svg text')].find((each) =>
      each.textContent!.includes('Georgia'),
    )!;
    name.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = name.getBoundingClientRect();
    const under = element
      .shadowRoot!.elementsFromPoint(left + width / 2, top + height / 2)
      .find((each) => each.matches('.other'));
    const georgia = (await drawn(aView(route))).shadowRoot!.querySelector('[data-place=ge].country')!;
    assert.strictEqual(under?.getAttribute('d'), georgia.getAttribute('d'));
  });

  it('keeps its height while the map is on its way', async () => {
    for (const view of ['whole', 'caucasus', 'central-asia'] as const) {
      const places = route.places.map((place) => ({
        ...place,
        shape: view === 'central-asia' ? 'kazakhstan' : place.shape,
      }));
      const element = await drawn(aView({ ...route, places, map: { id: 'caspian', view } }));
      const { width, height } = element.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
      const [, , boxWidth, boxHeight] = element
        .shadowRoot!.querySelector('.land')!
        .getAttribute('viewBox')!
        .split(' ')
        .map(Number);
      expect(height / width).to.be.closeTo(boxHeight! / boxWidth!, 0.005);
    }
  });

  it('can be answered before the picture is there, and who is on a control stays on it when it comes', async function () {
    const element = await show(
      aView({ ...lock, image: { ...lock.image!, src: `${lock.image!.src}?${Math.random()}` } }),
    );
    const asked = responses(element);
    const radio = byRole<HTMLInputElement>(element, 'radio', 'The valve');
    // WebKit may have it at once.
    if (svgOf(radio)) this.skip();
    radio.focus();
    radio.click();
    await until(() => svgOf(byRole(element, 'radio', 'The valve')));
    assert.strictEqual(focus(), 'radio The valve');
    assert.deepEqual(asked, [['valve']]);
    assert.deepEqual(checked(element), ['The valve']);
  });

  it('has the picture’s text and the controls in the list where the picture can’t be had', async () => {
    for (const src of ['/nothing-here.png', 'javascript:alert(1)', 'data:image/png;base64,AA==']) {
      const element = await show(aView({ ...lock, image: { src, alt: 'A lock from the side.' } }));
      await until(() => element.shadowRoot!.querySelector('.missing'));
      expect(words(element)).to.contain('A lock from the side.');
      assert.deepEqual(names(element, 'radio'), ['The gate', 'The valve', 'The bank']);
      assert.strictEqual(descriptionOf(byRole(element, 'group')), 'Choose one.');
      const asked = responses(element);
      await mouseClick(label(element, 'The valve'));
      await until(() => asked.length);
      assert.deepEqual(asked, [['valve']]);
      await accessible(element);
    }
  });

  it('says that the map could not be loaded, and loads it again, also when the item is closed', async () => {
    const { want } = LatePart.prototype;
    LatePart.prototype.want = function (this: LatePart<unknown>) {
      this.failed = true;
      return undefined;
    };
    const element = await show(aView(route, ofRoute['revealed']));
    LatePart.prototype.want = want;
    expect(words(element)).to.contain('This could not be loaded.');
    expect(all(element, 'checkbox')).to.have.length(4);
    expect(all(element, 'checkbox').some(svgOf)).to.equal(false);
    await accessible(element);
    await press(element, 'Load again');
    await until(() => all(element, 'checkbox').every(svgOf));
    assert.deepEqual(all(element, 'button'), []);
  });
});
