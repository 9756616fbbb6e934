import { FileFault, readText } from '../formats/files/read-text.js';
import { readYaml, type YamlBank } from '../formats/yaml/yaml.js';
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

/** Reads a bank's file. Never rejects for what is wrong with it: that is a finding. */
export async function loadBank(file: string): Promise<LoadedBank> {
  try {
    const text = await readText(file);
    const yaml = readYaml(text);
    const isJson = yaml.json !== undefined && /^\uFEFF?\s*[{[]/.test(text);
    const notes = isJson ? ['This is JSON, which is YAML too: it was read as it is.'] : [];
    return { file, yaml, findings: yamlFindings(yaml.mistakes), notes };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { file, findings: placed([fileFinding('unreadable-file', error.message)], undefined), notes: [] };
  }
}
