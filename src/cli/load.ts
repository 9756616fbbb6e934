import { FileFault, readText } from '../formats/files/read-text.js';
import { readYaml, type YamlBank } from '../formats/yaml/yaml.js';
import { UsageError } from './command.js';
import { fileFinding, placed, yamlFindings, type PlacedFinding } from './finding.js';

/** A bank's file, as far as it could be read. */
export interface LoadedBank {
  readonly file: string;
  /** Nothing where the file is no text. */
  readonly yaml?: YamlBank;
  /** What keeps it from being read (then `yaml.json` is undefined), and warnings about its YAML. */
  readonly findings: readonly PlacedFinding[];
  /** What is no mistake, but worth a word. */
  readonly notes: readonly string[];
}

/**
 * Reads a bank's file. What is wrong with its content is a finding.
 *
 * @throws {UsageError} Where there is no such file, or it can't be opened.
 */
export async function loadBank(file: string): Promise<LoadedBank> {
  try {
    const text = await readText(file);
    const yaml = readYaml(text);
    const isJson = yaml.json !== undefined && /^\uFEFF?\s*[{[]/.test(text);
    const notes = isJson ? ['This is JSON, which is YAML too: it was read as it is.'] : [];
    return { file, yaml, findings: yamlFindings(yaml.mistakes), notes };
  } catch (error) {
    const fault = contentFault(error, file);
    return { file, findings: placed([fileFinding('unreadable-file', fault)], undefined), notes: [] };
  }
}

/** Several files: says of all at once which are not there. */
export async function loadBanks(files: readonly string[]): Promise<LoadedBank[]> {
  const loaded = await Promise.allSettled(files.map(loadBank));
  const faults = loaded.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  const [first] = faults;
  if (!first) return loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (!faults.every((fault) => fault instanceof UsageError)) throw first;
  throw new UsageError([...new Set(faults.map(({ message }) => message))].join(' '));
}

/**
 * Why a file that was read gives no text, in a sentence.
 *
 * @throws {UsageError} Where it could not be read at all: then another file was meant.
 */
export function contentFault(error: unknown, file: string): string {
  if (!(error instanceof FileFault)) throw error;
  if (error.kind !== 'content') throw new UsageError(`${file}: ${error.message}`);
  return error.message;
}
