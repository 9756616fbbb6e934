const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * An address that a link may carry: `https`, `http`, `mailto`, or relative; else nothing. Control characters are dropped,
 * and white space is not looked at, as a browser drops it, so `java\tscript:` is seen for what it is; so is `/\host`,
 * where a browser reads `//host`.
 */
export function safeHref(href: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const address = href.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '').trim();
  const seen = address.replaceAll(' ', '');
  if (!SCHEME.test(seen)) return /^[\\/]{2}/.test(seen) ? undefined : address;
  return /^(?:https?|mailto):/i.test(seen) ? address : undefined;
}
