// The types for frameworks, each a file beside those of the package. Properties are picked from the elements' classes, so
// that their unions and their docs are the classes' own; events and attributes are written out with theirs.
import { isPart } from './elements.js';

/** @typedef {import('./elements.js').QuizElement} QuizElement */
/** @typedef {import('./elements.js').Named} Named */

const NOTICE = '// Written by the build from custom-elements.json.';

/** @param {string} text @param {string} [indent] */
const doc = (text, indent = '  ') =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';

/** @param {readonly string[]} names */
const union = (names) => (names.length ? names.map((name) => `'${name}'`).join(' | ') : 'never');

/** @param {readonly QuizElement[]} elements @param {string} suffix An element's class is named as its wrapper. */
const imports = (elements, suffix = '') =>
  elements
    .map(({ name, module }) => {
      const binding = suffix ? `${name} as ${name}${suffix}` : name;
      return `import type { ${binding} } from '../${module}.js';`;
    })
    .join('\n');

/** `onquiz-attempt-scored`, as React 19 and Svelte 5 hear an event. @param {string} event */
const plain = (event) => `'on${event}'`;

/** `onQuizAttemptScored`, as a wrapper for React has it. @param {string} event */
export const camel = (event) => `on-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The interface of an element's listeners.
 *
 * @param {QuizElement} element
 * @param {(event: string) => string} key
 * @param {string} type The element's.
 */
const listeners = ({ name, events }, key, type = name) =>
  `export interface ${name}Listeners {\n${events
    .map((event) => {
      const heard = `(event: ${event.type}<'${event.name}'> & { readonly currentTarget: ${type} }) => void`;
      return `${doc(event.description)}  ${key(event.name)}?: (${heard}) | undefined;\n`;
    })
    .join('')}}`;

/** What is set by an attribute's name, and what must not be. @param {QuizElement} element */
const attributes = ({ name, attributes: given, taken, properties }) =>
  `export interface ${name}Attributes {\n${given
    .map((attribute) => {
      const type = attribute.property ? `${name}['${attribute.property}']` : attribute.type;
      return `${doc(attribute.description)}  '${attribute.name}'?: ${type} | undefined;\n`;
    })
    .join('')}${taken
    .map((method) => {
      const instead = properties.find((property) => property.name.startsWith(method))?.name;
      return `${doc(`Would overwrite the method \`${method}()\`: set \`${instead}\`.`)}  ${method}?: never;\n`;
    })
    .join('')}}`;

/** @param {QuizElement} element @param {string} [type] The element's. */
const props = ({ name, properties }, type = name) =>
  `export type ${name}Props = Partial<Pick<${type}, ${union(properties.map((property) => property.name))}>>;`;

const EVENTS = "import type { QuizFactEvent, QuizRequestEvent } from '../state/events.js';";

/**
 * What React 19 and Svelte 5 have in common: an element's properties, the attributes that are no property, its listeners.
 *
 * @param {readonly QuizElement[]} elements
 */
const markup = (elements) =>
  elements
    .map((element) =>
      [
        props(element),
        attributes(element),
        listeners(element, plain),
        `type ${element.name}Markup = ${element.name}Props & ${element.name}Attributes & ${element.name}Listeners;`,
      ].join('\n'),
    )
    .join('\n\n');

/** @param {readonly QuizElement[]} elements @param {(element: QuizElement) => string} type @param {string} indent */
const byTag = (elements, type, indent) =>
  elements.map((element) => `${doc(element.summary, indent)}${indent}'${element.tag}': ${type(element)};`).join('\n');

/** @param {readonly QuizElement[]} elements */
export const jsxTypes = (elements) => `${NOTICE}
import type { ClassAttributes, HTMLAttributes } from 'react';
${EVENTS}
${imports(elements)}

type Markup<E extends HTMLElement, M> = ClassAttributes<E> & Omit<HTMLAttributes<E>, keyof M> & M;

${markup(elements)}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${byTag(elements, ({ name }) => `Markup<${name}, ${name}Markup>`, '      ')}
    }
  }
}
`;

/** @param {readonly QuizElement[]} elements */
export const svelteTypes = (elements) => `${NOTICE}
import type { HTMLAttributes } from 'svelte/elements';
${EVENTS}
${imports(elements)}

type Markup<E extends HTMLElement, M> = Omit<HTMLAttributes<E>, keyof M> & M;

${markup(elements)}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${byTag(elements, ({ name }) => `Markup<${name}, ${name}Markup>`, '    ')}
  }
}
`;

/** Vue reads `time-limit` in a template as `timeLimit`, so properties are all it needs. @param {readonly QuizElement[]} elements */
export const vueTypes = (elements) => `${NOTICE}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${EVENTS}
${imports(elements)}

/** What a template checks against: props and events. A template ref holds the element itself. */
type Template<E extends HTMLElement, P, V extends object> = new () => E & {
  /** @deprecated For templates; set the element's own properties. */
  $props: Omit<HTMLAttributes, keyof P> & P & PublicProps;
  /** @deprecated For templates; an element has \`dispatchEvent\`. */
  $emit: EmitFn<{ [K in keyof V]: (event: V[K]) => void }>;
};

${elements
  .map(
    (element) => `${props(element)}
export interface ${element.name}Events {
${element.events.map(({ name, type, description }) => `${doc(description)}  '${name}': ${type}<'${name}'>;\n`).join('')}}`,
  )
  .join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${byTag(elements, ({ name }) => `Template<${name}, ${name}Props, ${name}Events>`, '    ')}
  }
}
`;

/** @param {readonly QuizElement[]} elements */
export function reactTypes(elements) {
  const parts = elements.filter(isPart);
  return `${NOTICE}
import type { ForwardRefExoticComponent, HTMLAttributes, PropsWithoutRef, RefAttributes } from 'react';
${EVENTS}
${imports(parts, 'Element')}

type Wrapper<E extends HTMLElement, M> = ForwardRefExoticComponent<
  PropsWithoutRef<Omit<HTMLAttributes<E>, keyof M> & M> & RefAttributes<E>
>;

${parts
  .map((element) => {
    const { name, summary } = element;
    return [
      props(element, `${name}Element`),
      listeners(element, camel, `${name}Element`),
      `${doc(summary, '')}export declare const ${name}: Wrapper<${name}Element, ${name}Props & ${name}Listeners>;`,
    ].join('\n');
  })
  .join('\n\n')}
`;
}

/**
 * The wrapper for one element, a module of its own: who uses one loads no other.
 *
 * @param {QuizElement} element
 */
export const reactWrapper = ({ tag, name, events }) => `'use client';
import { createComponent } from '@lit/react';
import * as react from 'react';
import { ${name} as elementClass } from '../${tag === 'learning-quiz' ? tag : `elements/${tag}`}.js';

export const ${name} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass,
  events: {
${events.map((event) => `    ${camel(event.name)}: '${event.name}',\n`).join('')}  },
});
`;

/** @param {readonly QuizElement[]} elements */
export const reactWrappers = (elements) =>
  `${elements
    .filter(isPart)
    .map(({ tag, name }) => `export { ${name} } from './react/${tag}.js';`)
    .join('\n')}\n`;
