// Documents as an LRS keeps them, with the tags by which a writer says what it has read (xAPI Communication 3.1, RFC 9110 13.1).

export class StateDocuments {
  readonly texts = new Map<string, string>();
  /** What writers said they had read, in order; nothing where they said nothing. */
  readonly conditions: (string | undefined)[] = [];
  /** Without them, as LRSs may be for states: no tag is given, no condition looked at. */
  tags = true;
  /** The page may not send conditions: the browser says no in its place, as where CORS does not list their headers. */
  forbids = false;
  /** None is ever right. */
  refuses = false;
  /** The tag of a document, and how it is written in an answer. */
  tag = (id: string): string => `"${id.length}-${this.#versions.get(id) ?? 0}"`;
  shown = (tag: string): string => tag;
  readonly #versions = new Map<string, number>();

  read(id: string): Response {
    const text = this.texts.get(id);
    if (text === undefined) return new Response('', { status: 404 });
    return new Response(text, { status: 200, ...(this.tags ? { headers: { ETag: this.shown(this.tag(id)) } } : {}) });
  }

  write(id: string, text: string, headers: Headers): Response {
    const match = headers.get('If-Match');
    const none = headers.get('If-None-Match');
    if (this.forbids && (match ?? none) !== null) throw new TypeError('Failed to fetch');
    this.conditions.push(match ?? (none === null ? undefined : `not ${none}`));
    const there = this.texts.has(id);
    const broken = (match !== null && (!there || match !== this.tag(id))) || (none === '*' && there);
    if (this.tags && (broken || (this.refuses && match !== null))) return new Response('', { status: 412 });
    this.put(id, text);
    return new Response(null, { status: 204 });
  }

  put(id: string, text: string): void {
    this.texts.set(id, text);
    this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
  }
}
