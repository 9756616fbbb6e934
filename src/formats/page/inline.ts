/** A text between tags, or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * JSON for a `<script type="application/json">`: nothing in it can end the element or begin a comment, and it may be read
 * as JavaScript too.
 */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What names a script's source map, which is not packed along. */
export const SOURCE_MAP = /\n?\/\/# sourceMappingURL=.*\s*$/;

/** A script's text for a `<script>`, meaning the same: what HTML would take for a tag's or a comment's begin is spelled out. */
export const inlineScript = (code: string): string =>
  code
    .replace(SOURCE_MAP, '')
    .replace(/<(?=\/?script|!--)/gi, '\\x3c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
