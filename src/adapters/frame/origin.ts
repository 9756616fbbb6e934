/** Whose messages a frame's are, and whom they are sent to. */
export interface FrameOrigin {
  /** `event.origin` of what it sends. */
  readonly from: string;
  /** `targetOrigin` for what it is sent; one that has no origin can be told from no other. */
  readonly to: string;
}

/**
 * The origin that a frame has by its attributes; nothing where they name none that can be relied on.
 *
 * @param src absolute
 * @param sandbox the attribute; `null` where there is none
 */
export function frameOrigin(src: string, sandbox: string | null): FrameOrigin | undefined {
  if (sandbox !== null && !/(?:^|\s)allow-same-origin(?:\s|$)/i.test(sandbox)) return { from: 'null', to: '*' };
  try {
    const { protocol, origin } = new URL(src);
    if (/^https?:$/.test(protocol)) return { from: origin, to: origin };
    // A file on the reader's disk: browsers give it no origin of its own.
    return protocol === 'file:' ? { from: 'null', to: '*' } : undefined;
  } catch {
    return undefined;
  }
}
