/** Registers an element unless its name is taken: two bundles on a page must not bring each other down. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
