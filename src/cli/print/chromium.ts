import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../command.js';

/** Names under which a Chromium is found in PATH. */
const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave-browser'],
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** In milliseconds: a test of 2,000 questions takes a tenth of it. */
const PATIENCE = 120_000;

/** What a Chromium is looked for with. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (path: string) => boolean;
}

/**
 * The program of an installed Chromium: CHROME_PATH, else where systems have it.
 *
 * @throws {UsageError} Where there is none.
 */
export function findChromium({ env, platform, exists }: Surroundings = { ...process, exists: existsSync }): string {
  const named = env['CHROME_PATH'];
  if (named) {
    if (exists(named)) return named;
    throw new UsageError(`CHROME_PATH names “${named}”, which is not there.`);
  }
  const found = placesOf(env, platform).find(exists);
  if (found !== undefined) return found;
  throw new UsageError(
    'A PDF needs a Chromium, Chrome or Edge, and none was found: install one, name its program in CHROME_PATH, or write .html and print that.',
  );
}

function placesOf(env: Surroundings['env'], platform: string): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => WINDOWS.map((path) => `${root}\\${path}`));
  }
  const apps = platform === 'darwin' ? MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`) : [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...apps, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/**
 * A page as PDF, on the paper that its styles name. The page may fetch nothing: what it needs is in it.
 *
 * @throws {UsageError} Where the program can't be run, or prints nothing.
 */
export async function pdfOf(html: string, program = findChromium()): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'learning-quiz-'));
  try {
    const [page, out] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    const said = await ran(program, [
      ...['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-extensions'],
      // As root, as in a container, it doesn't start with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[`--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${out}`],
      pathToFileURL(page).href,
    ]);
    if (existsSync(out)) return await readFile(out);
    throw new UsageError(`${program} printed no PDF${said ? `: ${said}` : '.'} Write .html, and print that.`);
  } finally {
    // On Windows a process may hold a file for a moment longer.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns Its last words, where it failed. */
async function ran(program: string, args: readonly string[]): Promise<string> {
  return await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code) => resolve(code === 0 ? '' : (said.trim().split('\n').at(-1) ?? '')));
  });
}
