/**
 * A chunk's name by what it holds: `numeric-type` rather than `type`, of which there are many.
 *
 * @param {{ name: string, facadeModuleId?: string | null | undefined, moduleIds?: string[] }} chunk
 */
export function chunkName({ name, facadeModuleId, moduleIds }) {
  const folder = /([^\\/]+)[\\/][^\\/]+$/.exec(facadeModuleId ?? moduleIds?.at(-1) ?? '')?.[1];
  if (!folder || name.includes(folder) || !/^(?:define|type|card|index)$/.test(name)) return name;
  return name === 'index' ? folder : `${folder}-${name}`;
}

/**
 * How the builds cut their output: all that an entry imports at once goes into one chunk, so that the first card waits for
 * one script and its bank. Left to itself the bundler makes a chunk of whatever a lazy part shares with the entry, and each
 * costs a request and compresses by itself.
 *
 * @type {import('vite').Rolldown.OutputOptions}
 */
export const output = {
  minify: true,
  chunkFileNames: (chunk) => `assets/${chunkName(chunk)}-[hash].js`,
  codeSplitting: {
    groups: [{ name: 'learning-quiz', tags: ['$initial'], test: /[\\/](?:src|node_modules)[\\/]/ }],
  },
};
