// Lets a browser test have a quiz as a server renders it: `test/ssr.ts`, run in Node.
import { createServer } from 'vite';

/** @param {string} rootDir @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function ssrPlugin(rootDir) {
  return {
    name: 'ssr-commands',
    async executeCommand({ command, payload }) {
      if (command !== 'server-quiz') return undefined;
      const server = await createServer({
        configFile: false,
        root: rootDir,
        appType: 'custom',
        logLevel: 'error',
        optimizeDeps: { noDiscovery: true },
        server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      });
      try {
        const quizzes = await server.ssrLoadModule('/test/ssr.ts');
        return await quizzes[/** @type {string} */ (payload)]?.();
      } finally {
        await server.close();
      }
    },
  };
}
