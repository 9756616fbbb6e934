/** The document or shadow root that a node stands in: the scope whose style rules reach it. */
export function scopeOf(node: Node): Document | ShadowRoot {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/**
 * Lets a scope have these rules until the returned function is called. An adopted sheet passes `style-src 'self'`, which
 * a `<style>` doesn't. Browsers that have none (Safari before 16.4) go without: all works, less pleasantly.
 */
export function adopt(scope: Document | ShadowRoot, rules: string): () => void {
  if (!('adoptedStyleSheets' in scope)) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  return () => {
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
