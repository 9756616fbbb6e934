import type * as v from 'valibot';
import { isObject } from '../json.js';
import type { Expected, PathKey } from './issues.js';
import { nearest } from './nearest.js';
import { text } from './schema.js';

/** What of a valibot schema leads on to the values inside, and says which are right. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly PipeStep[];
}

interface PipeStep {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly PipeStep[];
}

/** The steps of a pipe, and of the pipe that it goes on from. */
const steps = ({ pipe = [] }: PipeStep): PipeStep[] => pipe.flatMap((step) => [step, ...steps(step)]);

/** The schemas that a value may be of, unions and optional fields taken apart. */
function branches(schema: SchemaNode | undefined): SchemaNode[] {
  if (!schema) return [];
  // The other half of a text is the tree of a bank that was built, which nobody writes.
  if ((schema as unknown) === text) return branches(schema.options?.[0] as SchemaNode);
  if (schema.wrapped) return branches(schema.wrapped);
  if (schema.type === 'union' || schema.type === 'variant')
    return (schema.options as readonly SchemaNode[]).flatMap(branches);
  return [schema];
}

function inside({ entries, item, type, value }: SchemaNode, key: PathKey): SchemaNode[] {
  if (typeof key === 'number') return branches(item);
  if (type === 'record') return branches(value);
  return entries && Object.hasOwn(entries, key) ? branches(entries[key]) : [];
}

const schemasAt = (schema: SchemaNode, keys: readonly PathKey[]): SchemaNode[] =>
  keys.reduce((nodes, key) => nodes.flatMap((node) => inside(node, key)), branches(schema));

const KINDS: Readonly<Record<string, NonNullable<Expected['kinds']>[number]>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'fields',
  object_with_rest: 'fields',
  record: 'fields',
};

/**
 * What a schema takes where it found a mistake, as far as the mistake's code leaves it open; nothing where there is
 * nothing to say.
 *
 * @param value What was to be of the schema; `keys` lead from it to the mistake.
 */
export function expectedAt(
  schema: v.GenericSchema,
  value: unknown,
  keys: readonly PathKey[],
  code: string,
): Expected | undefined {
  const root = schema as unknown as SchemaNode;
  if (code === 'unknown-field') return knownField(root, value, keys);
  const nodes = schemasAt(root, keys);
  if (code === 'wrong-type') {
    const kinds = [...new Set(nodes.flatMap(({ type }) => KINDS[type] ?? []))];
    const values = [...new Set(nodes.flatMap(valuesOf))];
    return { ...(kinds.length ? { kinds } : {}), ...(values.length ? { values } : {}) };
  }
  if (code !== 'out-of-range' && code !== 'too-few' && code !== 'too-many') return undefined;
  const bound = (...types: string[]): number | undefined =>
    nodes
      .flatMap(steps)
      .flatMap(({ type, requirement }) => (types.includes(type) && typeof requirement === 'number' ? requirement : []))
      .at(0);
  const [min, max, above] = [
    bound('min_value', 'min_length', 'min_entries'),
    bound('max_value', 'max_length', 'max_entries'),
    bound('gt_value'),
  ];
  const bounds = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(above === undefined ? {} : { above }),
  };
  return Object.keys(bounds).length ? bounds : undefined;
}

const valuesOf = ({ type, options, literal }: SchemaNode): string[] =>
  (type === 'picklist' ? (options ?? []) : type === 'literal' ? [literal] : []).map(String);

/** The field that was most likely meant: one that is missing there rather than one that stands there already. */
function knownField(root: SchemaNode, value: unknown, keys: readonly PathKey[]): Expected | undefined {
  const holder = keys
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<PathKey, unknown> | undefined)?.[key], value);
  const names = schemasAt(root, keys.slice(0, -1)).flatMap(({ entries }) => Object.keys(entries ?? {}));
  const given = isObject(holder) ? holder : {};
  const name = String(keys.at(-1));
  const near =
    nearest(
      name,
      names.filter((each) => !Object.hasOwn(given, each)),
    ) ?? nearest(name, names);
  return near === undefined ? undefined : { near };
}
