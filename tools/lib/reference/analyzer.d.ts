// The analyser has no types for its use from code.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    argv: string[];
    cwd: string;
    noWrite: boolean;
  }): Promise<{ modules: { path: string; declarations?: { tagName?: string }[] }[] }>;
}
