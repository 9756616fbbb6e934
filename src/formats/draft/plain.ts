import type { Block, Blocks } from './article.js';

/** Lines longer than this on the average are paragraphs of their own, where no blank line parts any. In UTF-16 units. */
const LINE = 100;

/** The blocks of a plain text: parted by blank lines, or, where there are none, its lines if they are long. */
export function plainBlocks(source: string): Blocks {
  const text = source.replace(/^\uFEFF/, '');
  const blocks: Block[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) blocks.push(open);
    open = undefined;
  };
  const lines = linesOf(text);
  const filled = lines.filter(({ blank }) => !blank);
  const size = filled.reduce((sum, { start, end }) => sum + end - start, 0);
  const parted = lines.slice(0, -1).some(({ blank }) => blank);
  const single = !parted && size > LINE * filled.length && !isWrapped(text, filled);
  for (const { start, end, blank } of lines) {
    if (blank || single) close();
    if (blank) continue;
    open = { start: open?.start ?? start, end };
  }
  close();
  return { text, blocks };
}

/** Whether lines are those of one paragraph, broken at a width: about as long, and most end within a sentence. */
function isWrapped(text: string, lines: readonly { readonly start: number; readonly end: number }[]): boolean {
  const broken = lines.slice(0, -1);
  const widest = Math.max(...lines.map(({ start, end }) => end - start));
  const ended = broken.filter(({ end }) => /[.!?…。！？։؟।]["”’»)\]]*$/u.test(text.slice(Math.max(0, end - 4), end)));
  return broken.every(({ start, end }) => end - start > 0.6 * widest) && 2 * ended.length < broken.length;
}

function linesOf(text: string): { start: number; end: number; blank: boolean }[] {
  const lines = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+|\n\n/g)) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    lines.push({ start, end, blank: line.trim() === '' });
  }
  return lines;
}
