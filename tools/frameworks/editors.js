// The data by which VS Code and JetBrains' editors complete our elements. The libraries that write it take an attribute's
// type as the manifest has it, by the name of an alias: the values that it stands for are looked up by the compiler.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import ts from 'typescript';
import { ROOT } from '../lib/console.js';

/** The property of a member or attribute of the manifest that holds its type written out. */
const WRITTEN_OUT = 'writtenOut';

/** @param {string[]} files */
function programOf(files) {
  const file = join(ROOT, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, ROOT);
  delete options.tsBuildInfoFile;
  return ts.createProgram(files, { ...options, incremental: false, noEmit: true });
}

/** @param {ts.TypeChecker} checker @param {ts.Type} type @returns {string} */
function written(checker, type) {
  const types = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const names = types.map((one) => (one.isStringLiteral() ? `'${one.value}'` : checker.typeToString(one)));
  const both = names.includes('true') && names.includes('false');
  return [...new Set(both ? ['boolean', ...names.filter((name) => !/^(?:true|false)$/.test(name))] : names)].join(
    ' | ',
  );
}

/** A copy of the manifest in which each property and attribute also says its type without aliases. @param {any} manifest */
export function writtenOut(manifest) {
  const copy = structuredClone(manifest);
  const paths = copy.modules.map((/** @type {{ path: string }} */ { path }) => join(ROOT, path));
  const program = programOf(paths);
  const checker = program.getTypeChecker();
  for (const { path, declarations = [] } of copy.modules) {
    const source = program.getSourceFile(join(ROOT, path));
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol ? checker.getExportsOfModule(symbol) : [];
    for (const { name, members = [], attributes = [] } of declarations) {
      const found = exported.find((one) => one.name === name);
      if (!found) continue;
      const type = checker.getDeclaredTypeOfSymbol(found);
      for (const member of [...members, ...attributes]) {
        const property = type.getProperty(member.fieldName ?? member.name);
        if (property && member.kind !== 'method')
          member[WRITTEN_OUT] = { text: written(checker, checker.getTypeOfSymbol(property)) };
      }
    }
  }
  return copy;
}

/**
 * Writes `vscode.html-custom-data.json`, `vscode.css-custom-data.json` and `web-types.json`. Name and version are those of the
 * package.json in the folder where this runs.
 *
 * @param {any} manifest
 * @param {string} folder
 */
export function writeEditorData(manifest, folder) {
  mkdirSync(folder, { recursive: true });
  const outdir = relative(process.cwd(), folder);
  const told = { outdir, typesSrc: WRITTEN_OUT, hideLogs: true };
  const full = writtenOut(manifest);
  generateVsCodeCustomElementData(structuredClone(full), told);
  generateJetBrainsWebTypes(structuredClone(full), { ...told, packageJson: false });
}
