import { repeatedIds } from '../../core/bank/schema.js';
import type { FieldType } from '../../core/scoring/field.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import type { MenuField, MenuOption, MenuResponse } from './schema.js';

/** One, where the field is valid; none, where it was redacted. */
const keysOf = ({ options }: MenuField): readonly MenuOption[] => options.filter(({ key }) => key);

/** The chosen option; nothing where the response is none of this menu. An option that is repeated counts once. */
export function chosenOption({ options }: MenuField, response: unknown): MenuOption | undefined {
  if (!Array.isArray(response)) return undefined;
  const [id, ...more] = new Set<unknown>(response);
  return more.length ? undefined : options.find((option) => option.id === id);
}

/** One of a few options, chosen from a menu: scored as a `choice` of one. */
export const menuField: FieldType<MenuField, MenuResponse> = {
  /** `duplicate-id`, `no-key`, `several-keys`. */
  validate(field) {
    const { options } = field;
    const keys = keysOf(field).length;
    const repeated = repeatedIds(options, (index) => ['options', index, 'id']);
    return keys === 1 ? repeated : [...repeated, { keys: ['options'], code: keys ? 'several-keys' : 'no-key' }];
  },

  redact: ({ options }) => ({ options: options.map(({ id, text }) => ({ id, text })) }),

  check(field, response) {
    if (response === undefined || response === null) return 'nothing-chosen';
    if (Array.isArray(response) && !response.length) return 'nothing-chosen';
    return chosenOption(field, response) ? undefined : 'malformed';
  },

  score(field, response) {
    const { key, credit = 0 } = chosenOption(field, response) ?? {};
    return { fraction: key ? 1 : clampFraction(credit) };
  },

  keyResponse: (field) => keysOf(field).map(({ id }) => id),

  feedback(field, response) {
    const { feedback } = chosenOption(field, response) ?? {};
    return feedback === undefined ? [] : [feedback];
  },

  describe: (field, response) => chosenOption(field, response)?.text ?? '',
};
