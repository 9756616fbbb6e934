import { LIMITS } from '../../core/bank/limits.js';
import { fits, hasFields, type ObjectShape } from '../../core/bank/shape.js';
import type { Evidence } from '../../core/bank/model.js';
import type { Pointer } from '../../core/evidence/find.js';
import type { FactDetails, FactType } from '../../core/session/facts.js';
import { readDetail } from './facts.js';

/** What every message between a frame and the page around it begins with. Another version is another language. */
export const HEAD = { source: 'learning-quiz', version: 1 } as const;

/** A fact, as it happened in the frame. */
export type FactMessage = {
  [K in FactType]: { readonly type: 'fact'; readonly fact: K; readonly detail: FactDetails[K] };
}[FactType];

/** Asks the page to show a passage in its own article. Only the words that the bank's evidence has travel. */
export interface EvidenceMessage {
  readonly type: 'evidence';
  /** Counts a frame's requests; the reply has the same. */
  readonly id: number;
  /** Where the passage may be: the first that is found is shown. */
  readonly pointers: readonly Pointer[];
  /** "Back to the question", and the language it is in. */
  readonly label: string;
  readonly lang: string;
}

/** What a frame says: that it is there, how high its content is (in CSS pixels), what happened, what it asks for. */
export type GuestMessage =
  { readonly type: 'ready' } | { readonly type: 'resize'; readonly height: number } | FactMessage | EvidenceMessage;

/** What the page says: that it listens, and whether it has an article; what came of a request; that the reader returns. */
export type HostMessage =
  | { readonly type: 'welcome'; readonly article: boolean }
  | { readonly type: 'passage'; readonly id: number; readonly found: boolean }
  | { readonly type: 'back'; readonly id: number };

/** Higher than any page of questions; no frame may push the rest of a page out of reach. */
const MAX_HEIGHT = 100_000;
const ID = ['n', 1, 1e9, true] as const;
const WORDS = ['s', null, LIMITS.text] as const;
const POINTER = { prefix_: WORDS, textStart: ['s', 1, LIMITS.text], textEnd_: WORDS, suffix_: WORDS } as const;

const FROM_GUEST: Readonly<Record<string, ObjectShape>> = {
  ready: {},
  resize: { height: ['n', 1, MAX_HEIGHT, true] },
  fact: { fact: ['s', 1, 60], detail: ['m'] },
  evidence: {
    id: ID,
    pointers: ['a', ['o', POINTER], 1, 20],
    label: ['s', 1, 200],
    lang: ['s', 0, 35, /^[a-z\d-]*$/i],
  },
};
const FROM_HOST: Readonly<Record<string, ObjectShape>> = {
  welcome: { article: ['b'] },
  passage: { id: ID, found: ['b'] },
  back: { id: ID },
};

/** What was said by a message's data, if it is whole and of our version. Takes anything; never throws. */
function fieldsOf(data: unknown, kinds: Readonly<Record<string, ObjectShape>>): Record<string, unknown> | undefined {
  try {
    if (!hasFields(data, { source: ['e', HEAD.source], version: ['e', HEAD.version], type: ['s'] }, false))
      return undefined;
    const { source: _, version: __, ...fields } = data as Record<string, unknown>;
    const kind = String(fields['type']);
    const shape = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return shape && fits(fields, ['o', { ...shape, type: ['e', kind] }]) ? fields : undefined;
  } catch {
    return undefined; // what looks at its own fields being read comes from no frame
  }
}

/** What a frame's message says; nothing where it is none of ours, or not whole. */
export function readGuestMessage(data: unknown): GuestMessage | undefined {
  const fields = fieldsOf(data, FROM_GUEST);
  if (fields?.['type'] !== 'fact') return fields as GuestMessage | undefined;
  const fact = fields['fact'] as FactType;
  const detail = readDetail(fact, fields['detail']);
  return detail && ({ type: 'fact', fact, detail } as FactMessage);
}

/** What the page's message says; nothing where it is none of ours, or not whole. */
export const readHostMessage = (data: unknown): HostMessage | undefined =>
  fieldsOf(data, FROM_HOST) as HostMessage | undefined;

/** A message as it is sent. */
export const sealed = (message: GuestMessage | HostMessage): object => ({ ...HEAD, ...message });

/** The words of evidence, and nothing else of it. */
export const pointerOf = ({ prefix, textStart, textEnd, suffix }: Evidence): Pointer => ({
  ...(prefix === undefined ? {} : { prefix }),
  textStart,
  ...(textEnd === undefined ? {} : { textEnd }),
  ...(suffix === undefined ? {} : { suffix }),
});
