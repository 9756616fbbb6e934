// The project's own lint rules, for oxlint's `jsPlugins` (the interface is ESLint's).

/** @typedef {any} Node An ESTree node. */
/** @typedef {{ report(fault: { node: Node, message: string }): void }} Context */

/** @param {Node} node The property's name in `a.b`, `a['b']` and `{ b } = a`. */
const keyOf = (node) => (node.computed ? node.property?.value : (node.property?.name ?? node.key?.name));

/** Globals that give another value at each call, and the members of them that are meant. */
const IMPURE = {
  Math: ['random'],
  Date: ['now'],
  performance: ['now', 'timeOrigin'],
  crypto: ['randomUUID', 'getRandomValues'],
};
const WHY_PURE = 'the same bank, seed and log must give the same session: take it from the Clock port or the seed';

const pure = {
  create: (/** @type {Context} */ context) => {
    const fault = (/** @type {Node} */ node, /** @type {string} */ what) =>
      context.report({ node, message: `No ${what} in the pure part: ${WHY_PURE}.` });
    const member = (/** @type {Node} */ node, /** @type {string} */ object, /** @type {unknown} */ key) => {
      const banned = /** @type {Record<string, string[]>} */ (IMPURE)[object];
      if (banned && Object.hasOwn(IMPURE, object) && banned.includes(String(key)))
        fault(node, `${object}.${String(key)}`);
    };
    return {
      MemberExpression(/** @type {Node} */ node) {
        const { object } = node;
        const name = object.type === 'MemberExpression' ? keyOf(object) : object.name;
        if (typeof name === 'string') member(node, name, keyOf(node));
      },
      VariableDeclarator(/** @type {Node} */ { id, init }) {
        if (id.type !== 'ObjectPattern' || init?.type !== 'Identifier') return;
        for (const property of id.properties) member(property, init.name, keyOf(property));
      },
      NewExpression(/** @type {Node} */ node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) fault(node, 'new Date() without arguments');
      },
      CallExpression(/** @type {Node} */ node) {
        if (node.callee.name === 'Date') fault(node, 'Date()');
      },
    };
  },
};

const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
]);
const WRITERS = new Set(['write', 'writeln']);
const UNSAFE = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'unsafeMathML']);
const WHY_SAFE = 'content never passes through an HTML parser: render it with a template';

const noHtmlSink = {
  create: (/** @type {Context} */ context) => {
    const fault = (/** @type {Node} */ node, /** @type {string} */ what) =>
      context.report({ node, message: `No ${what}: ${WHY_SAFE}.` });
    return {
      MemberExpression(/** @type {Node} */ node) {
        const key = keyOf(node);
        if (SINKS.has(key)) fault(node, key);
        const object = node.object.type === 'MemberExpression' ? keyOf(node.object) : node.object.name;
        if (WRITERS.has(key) && /^(ownerD|d)ocument$/.test(object ?? '')) fault(node, `document.${key}`);
      },
      ImportSpecifier(/** @type {Node} */ node) {
        if (UNSAFE.has(node.imported.name)) fault(node, node.imported.name);
      },
      TemplateElement(/** @type {Node} */ node) {
        const sink = /(?:^|\s)[.?]?(innerHTML|outerHTML|srcdoc)=["']?$/i.exec(node.value.raw);
        if (sink) fault(node, `${sink[1]} binding`);
      },
    };
  },
};

/** `style=${styleMap(…)}` alone is let through: Lit sets it through the CSSOM, which no style-src forbids. */
const noInlineStyle = {
  create: (/** @type {Context} */ context) => ({
    TaggedTemplateExpression(/** @type {Node} */ { tag, quasi }) {
      if (tag.name !== 'html' && tag.name !== 'svg') return;
      quasi.quasis.forEach((/** @type {Node} */ part, /** @type {number} */ index) => {
        const raw = part.value.raw;
        const mapped = /\sstyle=["']?$/i.test(raw) && quasi.expressions[index]?.callee?.name === 'styleMap';
        const uses = (raw.match(/\sstyle\s*=/gi) ?? []).length - (mapped ? 1 : 0);
        if (uses > 0) {
          const message = "No inline style=: `style-src 'self'` refuses it; use a class, a part or a custom state.";
          context.report({ node: part, message });
        }
      });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: { pure, 'no-html-sink': noHtmlSink, 'no-inline-style': noInlineStyle },
};
