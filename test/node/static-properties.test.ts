import { describe, expect, it } from 'vitest';
import { toStaticProperties } from '../../tools/build/static-properties.js';

const of = (code: string): string | undefined => toStaticProperties(code, 'x.ts')?.code.replace(/\s+/g, ' ');

describe('decorators in a build', () => {
  it('become static properties; an initial value stays, and a field without one goes', () => {
    const code = of(`import { property, state } from 'lit/decorators.js';
      class A extends LitElement {
        /** Doc. */
        @property({ attribute: 'a-b', type: Number }) ab: number | undefined;
        @property() for = '';
        @state() private open = false;
        @state({ hasChanged: other }) private list: string[] | undefined;
      }`);
    expect(code).toContain(
      "static properties = { ab: { attribute: 'a-b', type: Number }, for: {}, open: { state: true, }, list: { state: true, hasChanged: other } };",
    );
    expect(code).toContain("for = '';");
    expect(code).toContain('private open = false;');
    expect(code).not.toMatch(/@property|@state|ab:number|ab: number|decorators\.js/);
  });

  it('of another kind stay, with their import', () => {
    const code = of(`import { property, query } from 'lit/decorators.js';
      class A extends LitElement {
        @property() a: string | undefined;
        @query('#b') b!: HTMLElement;
      }`);
    expect(code).toContain("import { query } from 'lit/decorators.js';");
    expect(code).toContain("@query('#b') b!: HTMLElement;");
  });

  it('leave a file without them alone', () => {
    expect(of('class A { b = 1; }')).toBeUndefined();
  });
});
