// No text of the interface is left over: each that is declared is read somewhere.
import { join, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const TEXTS = join(ROOT, 'src', 'i18n') + sep;

function programOf(): ts.Program {
  const configOf = (name: string): ts.ParsedCommandLine =>
    ts.parseJsonConfigFileContent(ts.readConfigFile(join(ROOT, name), ts.sys.readFile).config, ts.sys, ROOT);
  const config = configOf('tsconfig.json');
  // The command line says some of them too.
  const all = [...config.fileNames, ...configOf('tsconfig.node.json').fileNames];
  const sources = all.filter((name) => /src\/(?!.*\.(?:test|wtr)\.ts$)/.test(name.replaceAll(sep, '/')));
  return ts.createProgram(sources, { ...config.options, noEmit: true, incremental: false });
}

/** Where a text is declared: `PartsTexts.next`. */
function nameOf(declaration: ts.Node): string | undefined {
  const { parent } = declaration;
  const isText = ts.isPropertySignature(declaration) && declaration.getSourceFile().fileName.startsWith(TEXTS);
  if (!isText || !ts.isInterfaceDeclaration(parent) || !parent.name.text.endsWith('Texts')) return undefined;
  return `${parent.name.text}.${declaration.name.getText()}`;
}

/** What a node reads of the texts: by name, by a name that is one of a few, by taking them apart, or as something smaller. */
function readBy(
  node: ts.Node,
  checker: ts.TypeChecker,
  names: ReadonlySet<string>,
): readonly (ts.Symbol | undefined)[] {
  const properties = (of: ts.Type, keys: readonly string[]) => keys.map((key) => of.getProperty(key));
  if (ts.isElementAccessExpression(node)) {
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const keys = (key.isUnion() ? key.types : [key]).flatMap((of) => (of.isStringLiteral() ? of.value : []));
    return keys.some((of) => names.has(of)) ? properties(checker.getTypeAtLocation(node.expression), keys) : [];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return names.has(name) ? properties(checker.getTypeAtLocation(node.parent), [name]) : [];
  }
  if (ts.isSpreadAssignment(node)) {
    const wanted = checker.getContextualType(node.parent)?.getProperties() ?? [];
    return properties(
      checker.getTypeAtLocation(node.expression),
      wanted.map(({ name }) => name),
    );
  }
  if (!ts.isPropertyAccessExpression(node) || !names.has(node.name.text)) return [];
  const type = checker.getTypeAtLocation(node);
  const wanted = type.symbol?.name.endsWith('Texts') ? checker.getContextualType(node) : undefined;
  const asked = wanted && wanted.symbol !== type.symbol ? wanted.getProperties().map(({ name }) => name) : [];
  return [checker.getSymbolAtLocation(node.name), ...properties(type, asked)];
}

/** Calls with each node of these files. */
function walk(files: readonly ts.SourceFile[], visit: (node: ts.Node) => void): void {
  const each = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, each);
  };
  files.forEach(each);
}

it('each text that is declared is read', () => {
  const program = programOf();
  const checker = program.getTypeChecker();
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(ROOT, 'src')));
  const isDictionary = ({ fileName }: ts.SourceFile): boolean => fileName.startsWith(TEXTS);

  const declared = new Set<string>();
  walk(ours.filter(isDictionary), (node) => declared.add(nameOf(node) ?? ''));
  declared.delete('');
  expect(declared.size).toBeGreaterThan(180);

  const names = new Set([...declared].map((name) => name.replace(/^\w+\./, '')));
  const read = new Set<string>();
  walk(
    ours.filter((file) => !isDictionary(file)),
    (node) => {
      const declarations = readBy(node, checker, names).flatMap((symbol) => symbol?.declarations ?? []);
      for (const declaration of declarations) read.add(nameOf(declaration) ?? '');
    },
  );
  expect([...declared].filter((name) => !read.has(name))).toEqual([]);
}, 60_000);
