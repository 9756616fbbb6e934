/** Where a tab keeps what outlasts a reload. May throw. */
export interface TabTexts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * What a tab remembers of a cmi5 launch, told apart by the address that its token comes from: the token, which is given but
 * once (cmi5 8.2), and what was said already. Without a launch by cmi5, and where the tab may keep nothing: nothing.
 */
export class TabNotes {
  readonly #session: () => TabTexts;
  readonly #launch: string | undefined;

  constructor(session: () => TabTexts, launch: string | undefined) {
    this.#session = session;
    this.#launch = launch;
  }

  read(what: 'token' | 'initialized' | 'terminated' | 'return'): string | undefined {
    try {
      return (this.#launch !== undefined && this.#session().getItem(this.#key(what))) || undefined;
    } catch {
      return undefined;
    }
  }

  write(what: Parameters<TabNotes['read']>[0], value = '1'): void {
    if (this.#launch === undefined) return;
    try {
      this.#session().setItem(this.#key(what), value);
    } catch {
      // the tab remembers nothing
    }
  }

  #key(what: string): string {
    return `learning-quiz/cmi5/${what} ${this.#launch}`;
  }
}
