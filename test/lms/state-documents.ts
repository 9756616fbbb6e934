// Documents as an LRS keeps them, with the tags by which a writer says what it has read (xAPI Communication 3.1, RFC 9110 13.1).

export class StateDocuments {
  readonly texts = new Map<string, string>();
  /** What writers said they had read, in order; nothing where they said nothing. */
  readonly conditions: (string | undefined)[] = [];
  /** Without them, as LRSs may be for states: no tag is given, no condition looked at. */
  tags = true;
  readonly #versions = new Map<string, number>();

  read(id: string): Response {
    const text = this.texts.get(id);
    if (text === undefined) return new Response('', { status: 404 });
    return new Response(text, { status: 200, ...(this.tags ? { headers: { ETag: this.#tag(id) } } : {}) });
  }

  write(id: string, text: string, headers: Headers): Response {
    const match = headers.get('If-Match');
    const none = headers.get('If-None-Match');
    this.conditions.push(match ?? (none === null ? undefined : `not ${none}`));
    const there = this.texts.has(id);
    const broken = (match !== null && (!there || match !== this.#tag(id))) || (none === '*' && there);
    if (this.tags && broken) return new Response('', { status: 412 });
    this.put(id, text);
    return new Response(null, { status: 204 });
  }

  put(id: string, text: string): void {
    this.texts.set(id, text);
    this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
  }

  #tag(id: string): string {
    return `"${id}-${this.#versions.get(id) ?? 0}"`;
  }
}
