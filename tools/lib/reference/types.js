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
const INDENT = '  ';

/** @param {ts.Symbol} symbol */
const isOptional = ({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0;

/** The two booleans of a union as one. @param {readonly ts.Type[]} types @returns {(ts.Type | string)[]} */
const joined = (types) => {
  const others = types.filter((type) => !(type.flags & ts.TypeFlags.BooleanLiteral));
  return types.length - others.length === 2 ? ['boolean', ...others] : [...types];
};

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

/** Where a type stands: how far in, and within which others. @typedef {{ indent: string, around: readonly ts.Type[] }} Place */

/** Reads types of some sources. */
export class TypeReader {
  #program;
  #checker;

  /** @param {readonly string[]} files */
  constructor(files) {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const names = files.map((file) => join(ROOT, file));
    this.#program = ts.createProgram(names, { ...options, noEmit: true, incremental: false, types: [] });
    this.#checker = this.#program.getTypeChecker();
  }

  /** A type that a module exports, spelled out, and its docstring. @param {string} file @param {string} name */
  exported(file, name) {
    const symbol = this.#symbol(file, name);
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    return { text: this.#whole(type, { indent: '', around: [] }), words: this.#words(symbol) };
  }

  /** The properties of such a type; `silent` are those in them that have no words. @param {string} file @param {string} name */
  properties(file, name) {
    const { symbols } = this.#members(file, name);
    return symbols.map((property) => {
      const type = this.#checker.getTypeOfSymbol(property);
      const silent = (this.#shape(type) ?? []).filter((field) => !this.#words(field)).map((field) => field.name);
      return { name: property.name, words: this.#words(property), text: this.#spelled(type), silent };
    });
  }

  /** The type of a class's member, where it has one of this name. @param {string} file @param {string} className @param {string} member */
  member(file, className, member) {
    const found = this.#members(file, className).symbols.find(({ name }) => name === member);
    return found && this.#spelled(this.#checker.getTypeOfSymbol(found));
  }

  /** @param {string} file @param {string} name */
  #members(file, name) {
    const type = this.#checker.getDeclaredTypeOfSymbol(this.#symbol(file, name));
    return { symbols: type.getProperties() };
  }

  /** What a module exports under a name. @param {string} file @param {string} name */
  #symbol(file, name) {
    const source = this.#program.getSourceFile(join(ROOT, file));
    const module = source && this.#checker.getSymbolAtLocation(source);
    const found = module && this.#checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (!found) throw new Error(`${file} exports no ${name}.`);
    return found;
  }

  /** @param {ts.Symbol} symbol */
  #words(symbol) {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replace(/\s+/g, ' ').trim();
  }

  /** What a list holds. @param {ts.Type} type */
  #entry(type) {
    if (!this.#checker.isArrayType(type)) return undefined;
    return this.#checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))[0];
  }

  /** The properties of an object that is no class, list or function. @param {ts.Type} type */
  #shape(type) {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined;
    if (type.getCallSignatures().length || this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) {
      return undefined;
    }
    if (type.isClass() || (type.symbol?.flags ?? 0) & ts.SymbolFlags.Class) return undefined;
    return type.getProperties();
  }

  /** @param {ts.Type} type @param {Place} [place] @returns {string} */
  #spelled(type, place = { indent: '', around: [] }) {
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
    // So that nothing is told in a circle; and what the platform has is known by its name.
    return KEPT.has(name) || this.#isPlatform(type) || place.around.includes(type) ? name : this.#whole(type, place);
  }

  /** Of the DOM's, as it stands in the compiler's own library. @param {ts.Type} type */
  #isPlatform({ symbol }) {
    return (
      symbol?.declarations?.some((node) => /\/lib\.dom\.[\w.]*d\.ts$/.test(node.getSourceFile().fileName)) === true
    );
  }

  /** A type spelled out, also where its name would do. @param {ts.Type} type @param {Place} place */
  #whole(type, { indent, around }) {
    const within = { indent, around: [...around, type] };
    if (type.isUnion()) return this.#union(type, within);
    if (type.isStringLiteral()) return `'${type.value}'`;
    const index = type.getStringIndexType();
    if (index) return `{ [id]: ${this.#spelled(index, within)} }`;
    const entry = this.#entry(type);
    if (entry) {
      const text = this.#spelled(entry, within);
      return text.includes(' | ') && !text.startsWith('{') ? `(${text})[]` : `${text}[]`;
    }
    const properties = this.#shape(type);
    return properties ? this.#object(properties, within) : this.#checker.typeToString(type);
  }

  /** @param {ts.UnionType} type @param {Place} within */
  #union({ types }, within) {
    // What may be missing has lost its name.
    if (types.some((kind) => this.#entry(kind)?.aliasSymbol?.name === 'Json')) return 'Json';
    const told = joined(types).map((kind) => {
      if (typeof kind === 'string') return kind;
      return kind.flags & ts.TypeFlags.Undefined ? '' : this.#spelled(kind, within);
    });
    // The compiler's order is that in which it met them, which changes with whatever else it reads.
    const last = (/** @type {string} */ text) => Number(text === 'null');
    return told
      .filter(Boolean)
      .sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1))
      .join(' | ');
  }

  /** @param {readonly ts.Symbol[]} properties @param {Place} place */
  #object(properties, { indent, around }) {
    const deeper = `${indent}${INDENT}`;
    const inOrder = [...properties].sort((a, b) => Number(b.name === 'itemId') - Number(a.name === 'itemId'));
    const rows = inOrder.map((symbol) => {
      const type = this.#spelled(this.#checker.getTypeOfSymbol(symbol), { indent: deeper, around });
      return { said: this.#words(symbol), text: `${symbol.name}${isOptional(symbol) ? '?' : ''}: ${type}` };
    });
    const line = `{ ${rows.map(({ text }) => text).join(', ')} }`;
    if (!rows.length) return '{}';
    if (rows.every(({ said, text }) => !said && !text.includes('\n')) && line.length < WIDEST) return line;
    const told = rows.map(({ said, text }) => `${said ? `${wrapped(said, deeper)}\n` : ''}${deeper}${text}`);
    return `{\n${told.join('\n')}\n${indent}}`;
  }
}
