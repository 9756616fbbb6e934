/** The examples of all item types, as their folders hold them: the YAML of each item by itself. */
export interface Example {
  readonly id: string;
  readonly yaml: string;
}

const FILES: Record<string, string> = import.meta.glob('../../src/items/*/example.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Cuts a list in YAML into its entries; each begins in the first column. */
export const entriesOf = (yaml: string): Example[] =>
  yaml
    .split(/^(?=- )/m)
    .filter((entry) => entry.startsWith('- '))
    .map((entry) => ({ id: /^- id: (\S+)/.exec(entry)?.[1] ?? '', yaml: entry.trimEnd() }));

export const examplesByType = (): ReadonlyMap<string, readonly Example[]> =>
  new Map(Object.entries(FILES).map(([path, yaml]) => [/items\/([^/]+)\//.exec(path)?.[1] ?? '', entriesOf(yaml)]));
