/**
 * The attributes of `<learning-quiz>` that a frame's address may set. Not `src`, which is `bank` here, nor `article`: the
 * article is the host page's, which says so itself.
 */
export const FRAME_ATTRIBUTES = [
  'attempts',
  'confidence',
  'count',
  'credit',
  'draw',
  'feedback',
  'hint-cost',
  'hints',
  'lms',
  'mode',
  'name',
  'navigation',
  'objectives',
  'pass-mark',
  'pause',
  'penalty',
  'persist',
  'phase',
  'seed',
  'shuffle',
  'start',
  'time-factor',
  'time-limit',
] as const;

/** What a frame's address asks for. */
export interface FrameParameters {
  /** The bank's absolute address; absent where none is named, or one that no bank is fetched from. */
  readonly bank?: string;
  /** For the page as a whole; without it, the bank's is. */
  readonly lang?: string;
  /** The name of a finished theme: of a file in `themes/` beside the page. */
  readonly theme?: string;
  /** Light or dark; without it, as the reader's system has it. */
  readonly scheme?: 'light' | 'dark';
  readonly attributes: ReadonlyMap<string, string>;
}

const MAX_VALUE = 1000;
const MAX_ADDRESS = 4000;

/**
 * Reads `?bank=…&mode=…&theme=…`. Of a name that stands twice the first counts; names that aren't known and values that are too
 * long are left out. What a value means, and whether it means anything, is the element's business.
 *
 * @param address the frame's own, against which `bank` is resolved: `http` or `https`
 */
export function frameParameters(address: string): FrameParameters {
  const { searchParams } = new URL(address);
  const valueOf = (name: string, most = MAX_VALUE): string | undefined => {
    const value = searchParams.get(name);
    return value === null || value.length > most ? undefined : value;
  };
  const bank = bankAddress(valueOf('bank', MAX_ADDRESS), address);
  const lang = languageTag(valueOf('lang'));
  const theme = valueOf('theme');
  const scheme = valueOf('scheme');
  const attributes = new Map<string, string>();
  for (const name of FRAME_ATTRIBUTES) {
    const value = valueOf(name);
    if (value !== undefined) attributes.set(name, value);
  }
  return {
    ...(bank === undefined ? {} : { bank }),
    ...(lang === undefined ? {} : { lang }),
    ...(theme !== undefined && /^[a-z][a-z\d-]{0,40}$/.test(theme) ? { theme } : {}),
    ...(scheme === 'light' || scheme === 'dark' ? { scheme } : {}),
    attributes,
  };
}

/** A language's tag, where this is one. Takes anything. */
export const languageTag = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value) ? value : undefined;

/** The absolute address of a bank; nothing where it is none that a bank is fetched from: `http` or `https`, without a password. */
export function bankAddress(bank: string | undefined, base: string): string | undefined {
  try {
    if (!bank?.trim()) return undefined;
    const { protocol, username, password, href } = new URL(bank, base);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined; // no address
  }
}
