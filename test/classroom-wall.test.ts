// What keys and clickers do on the wall.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handsFor, START, step, stepFor, type Step, type WallState } from '../demo/classroom/wall/steps.js';

const TOTAL = 3;
const go = (steps: readonly Step[], from: WallState = START): WallState =>
  steps.reduce((state, each) => step(state, each, TOTAL), from);
const item = { id: 'q', options: ['a', 'b', 'c'] };
const press = (key: string, code = key, shiftKey = false, isRtl = false) =>
  stepFor({ key, code, shiftKey }, item, isRtl);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('next', 'previous', 'first', 'last', 'reveal', 'blank' as const).map((type) => ({ type })),
  fc.record({
    type: fc.constant('hand' as const),
    item: fc.constantFrom('q', 'r'),
    option: fc.constantFrom('a', 'b'),
    by: fc.constantFrom(1, -1 as const),
  }),
  fc.record({ type: fc.constant('clear' as const), item: fc.constantFrom('q', 'r') }),
);

describe('the wall', () => {
  it('goes on by two buttons: the solution first, then the next question; and back the same way', () => {
    let state = START;
    const seen = [state];
    for (let i = 0; i < 2 * TOTAL; i++) seen.push((state = go([{ type: 'next' }], state)));
    expect(seen.map(({ index, revealed }) => `${index}${revealed ? '!' : ''}`)).toEqual(
      ['0', '0!', '1', '1!', '2', '2!', '2!'], // prettier-ignore
    );
    for (let i = 5; i > 0; i--) {
      state = go([{ type: 'previous' }], state);
      expect(state).toEqual(seen[i - 1]);
    }
    expect(go([{ type: 'previous' }], state)).toEqual(START);
  });

  it('never leaves its questions, counts no less than none, and keeps hands while it goes about', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        let state = START;
        for (const each of steps) {
          const before = state;
          state = step(state, each, TOTAL);
          expect(state.index).toBeGreaterThanOrEqual(0);
          expect(state.index).toBeLessThan(TOTAL);
          for (const of of ['q', 'r']) expect(handsFor(state, of, 'a')).toBeGreaterThanOrEqual(0);
          if (each.type !== 'hand' && each.type !== 'clear') expect(state.hands).toBe(before.hands);
        }
      }),
    );
  });

  it('is dark until anything is pressed, which does nothing else', () => {
    const dark = go([{ type: 'next' }, { type: 'blank' }]);
    expect(dark.blank).toBe(true);
    for (const type of ['next', 'previous', 'reveal', 'blank', 'first'] as const)
      expect(go([{ type }], dark)).toEqual({ ...dark, blank: false });
  });

  it('counts hands by figures, one less with Shift, wherever the figures lie', () => {
    expect(press('1', 'Digit1')).toEqual({ type: 'hand', item: 'q', option: 'a', by: 1 });
    expect(press('"', 'Digit2', true)).toEqual({ type: 'hand', item: 'q', option: 'b', by: -1 });
    expect(press('3', 'Numpad3')).toEqual({ type: 'hand', item: 'q', option: 'c', by: 1 });
    expect(press('4', 'Digit4')).toBeUndefined();
    const counted = go(['1', '1', '2'].map((key) => press(key, `Digit${key}`) as Step));
    expect(['a', 'b', 'c'].map((option) => handsFor(counted, 'q', option))).toEqual([2, 1, 0]);
    expect(handsFor(go([press('0', 'Digit0') as Step], counted), 'q', 'a')).toBe(0);
  });

  it('takes what clickers and keyboards send, arrows by the direction of writing', () => {
    const types = (keys: readonly string[], isRtl = false): unknown[] =>
      keys.map((key) => {
        const asked = press(key, key, false, isRtl);
        return typeof asked === 'object' ? asked.type : asked;
      });
    expect(types(['PageDown', 'ArrowRight', 'ArrowDown', ' '])).toEqual(Array(4).fill('next'));
    expect(types(['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'])).toEqual(Array(4).fill('previous'));
    expect(types(['ArrowRight', 'ArrowLeft', 'PageDown'], true)).toEqual(['previous', 'next', 'next']);
    expect(types(['b', 'B', '.', 'r', 'Home', 'End', 'f'])).toEqual(
      ['blank', 'blank', 'blank', 'reveal', 'first', 'last', 'fullscreen'], // prettier-ignore
    );
    expect(types(['Tab', 'Enter', 'Escape', 'q', 'F5'])).toEqual(Array(5).fill(undefined));
    expect(press(' ', 'Space', true)).toEqual({ type: 'previous' });
  });
});
