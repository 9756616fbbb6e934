// Types of the sources as a reader has to know them: spelled out, with what their docstrings say.
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../console.js';

/** Shapes that are told once, by these names. */
export const SHAPES = [
  ['src/core/report/report.ts', 'Report'],
  ['src/core/session/plan.ts', 'Plan'],
  ['src/core/session/select.ts', 'Progress'],
  ['src/core/bank/issues.ts', 'BankIssue'],
  ['src/elements/base/item-element.ts', 'ItemView'],
];
/** Names that say more than what they stand for, or that have no end. */
const KEPT = new Set(['Json', 'Text', 'SessionStore', 'SessionStorage', ...SHAPES.map(([, name]) => name)]);
const WIDEST = 72;

/** Reads types of these sources. @param {readonly string[]} files */
export function typeReader(files) {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const names = files.map((file) => join(ROOT, file));
  const program = ts.createProgram(names, { ...options, noEmit: true, incremental: false, types: [] });
  const checker = program.getTypeChecker();

  /** What a module exports under a name. @param {string} file @param {string} name */
  const exported = (file, name) => {
    const source = program.getSourceFile(join(ROOT, file));
    const module = source && checker.getSymbolAtLocation(source);
    return module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  };

  /** @param {ts.Symbol} symbol */
  const words = (symbol) =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();

  /** @param {ts.Symbol} symbol */
  const isOptional = ({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0;

  /** The properties of an object that is no class, list or function. @param {ts.Type} type */
  const shapeOf = (type) => {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
    if (type.getCallSignatures().length || checker.isArrayType(type) || checker.isTupleType(type)) return undefined;
    if (type.isClass() || (type.symbol?.flags ?? 0) & ts.SymbolFlags.Class) return undefined;
    return type.getProperties();
  };

  /** What a list holds. @param {ts.Type} type */
  const elementOf = (type) =>
    checker.isArrayType(type) ? checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))[0] : undefined;

  /**
   * @param {ts.Type} type
   * @param {string} indent
   * @param {readonly ts.Type[]} around What stands around it, so that nothing is told in a circle.
   * @param {boolean} whole Whether a name that is kept is told all the same.
   * @returns {string}
   */
  const spelled = (type, indent = '', around = [], whole = false) => {
    const alias = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
    if ((KEPT.has(alias) && !whole) || around.includes(type)) return alias;
    if (type.isUnion()) {
      // What may be missing has lost its name.
      if (type.types.some((kind) => elementOf(kind)?.aliasSymbol?.name === 'Json')) return 'Json';
      const kinds = checker.typeToString(type).includes('boolean') ? joined(type.types) : type.types;
      const told = kinds.filter((kind) => typeof kind === 'string' || !(kind.flags & ts.TypeFlags.Undefined));
      const each = told.map((kind) => (typeof kind === 'string' ? kind : spelled(kind, indent, [...around, type])));
      // The compiler's order is that in which it met them, which changes with whatever else it reads.
      return each.sort((a, b) => Number(a === 'null') - Number(b === 'null') || (a < b ? -1 : 1)).join(' | ');
    }
    if (type.isStringLiteral()) return `'${type.value}'`;
    const index = type.getStringIndexType();
    if (index) return `{ [id]: ${spelled(index, indent, [...around, type])} }`;
    if (checker.isArrayType(type)) {
      const entry = elementOf(type);
      const text = entry ? spelled(entry, indent, [...around, type]) : 'unknown';
      return text.includes(' | ') && !text.startsWith('{') ? `(${text})[]` : `${text}[]`;
    }
    const properties = shapeOf(type);
    return properties ? object(properties, indent, [...around, type]) : checker.typeToString(type);
  };

  /** The two booleans of a union as one. @param {readonly ts.Type[]} types @returns {(ts.Type | string)[]} */
  const joined = (types) => {
    const others = types.filter((type) => !(type.flags & ts.TypeFlags.BooleanLiteral));
    return types.length - others.length === 2 ? ['boolean', ...others] : [...types];
  };

  /** @param {readonly ts.Symbol[]} properties @param {string} indent @param {readonly ts.Type[]} around */
  const object = (properties, indent, around) => {
    const deeper = `${indent}  `;
    const inOrder = [...properties].sort((a, b) => Number(b.name === 'itemId') - Number(a.name === 'itemId'));
    const rows = inOrder.map((symbol) => ({
      said: words(symbol),
      text: `${symbol.name}${isOptional(symbol) ? '?' : ''}: ${spelled(checker.getTypeOfSymbol(symbol), deeper, around)}`,
    }));
    const line = `{ ${rows.map(({ text }) => text).join(', ')} }`;
    const short = rows.every(({ said, text }) => !said && !text.includes('\n')) && line.length < WIDEST;
    if (short) return rows.length ? line : '{}';
    const told = rows.map(({ said, text }) => `${said ? `${wrapped(said, deeper)}\n` : ''}${deeper}${text}`);
    return `{\n${told.join('\n')}\n${indent}}`;
  };

  return {
    /** A type that a module exports, spelled out, and its docstring. @param {string} file @param {string} name */
    exported(file, name) {
      const symbol = exported(file, name);
      if (!symbol) throw new Error(`${file} exports no ${name}.`);
      return { text: spelled(checker.getDeclaredTypeOfSymbol(symbol), '', [], true), words: words(symbol) };
    },
    /** The properties of such a type. @param {string} file @param {string} name */
    properties(file, name) {
      const symbol = exported(file, name);
      if (!symbol) throw new Error(`${file} exports no ${name}.`);
      return checker
        .getDeclaredTypeOfSymbol(symbol)
        .getProperties()
        .map((property) => {
          const type = checker.getTypeOfSymbol(property);
          const inner = (shapeOf(type) ?? []).filter((field) => !words(field)).map((field) => field.name);
          return { name: property.name, words: words(property), text: spelled(type), silent: inner };
        });
    },
    /** The type of a class's member, in one line. @param {string} file @param {string} className @param {string} member */
    member(file, className, member) {
      const symbol = exported(file, className);
      const type = symbol && checker.getDeclaredTypeOfSymbol(symbol);
      const found = type?.getProperty(member);
      return found && spelled(checker.getTypeOfSymbol(found));
    },
  };
}

/** A comment before a line. @param {string} text @param {string} indent */
const wrapped = (text, indent) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length > 84 - indent.length) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map((line) => `${indent}// ${line}`).join('\n');
};
