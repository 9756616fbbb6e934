import { describe, expect, it } from 'vitest';
import { compactSchema } from './schema.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The schema with every pointer replaced by what it points to. */
function expanded(value: Json, definitions: Record<string, Json>): Json {
  if (Array.isArray(value)) return value.map((entry) => expanded(entry, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: ref } = value;
  if (typeof ref === 'string') return expanded(definitions[ref.replace('#/definitions/', '')] ?? null, definitions);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, expanded(entry, definitions)]));
}

const text = {
  anyOf: [
    { type: 'string', minLength: 1, description: 'a text' },
    { type: 'array', items: {} },
  ],
};
const id = { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,64}$', maxLength: 64 };
const schema = {
  type: 'object',
  properties: {
    id,
    type: { type: 'string' },
    items: {
      type: 'array',
      items: {
        oneOf: [
          { type: 'object', properties: { id, stem: text, hints: { type: 'array', items: text } } },
          { type: 'object', properties: { id, stem: text, back: text, hints: { type: 'array', items: text } } },
        ],
      },
    },
  },
};

describe('compactSchema', () => {
  const compact = JSON.parse(compactSchema(JSON.stringify(schema, null, 2))) as Record<string, Json>;

  it('writes what is repeated once', () => {
    expect(Object.keys(compact['definitions'] as object)).toEqual(['id', 'stem', 'hints']);
    expect(compactSchema(JSON.stringify(schema)).length).toBeLessThan(JSON.stringify(schema).length);
  });

  it('means the same', () => {
    const { definitions, ...rest } = compact;
    expect(expanded(rest, definitions as Record<string, Json>)).toEqual(schema);
  });

  it('leaves alone what repeats nothing', () => {
    expect(compactSchema('{"type": "string"}')).toBe('{"type":"string"}');
  });
});
