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
  const single = !lines.slice(0, -1).some(({ blank }) => blank) && size > LINE * filled.length;
  for (const { start, end, blank } of lines) {
    if (blank || single) close();
    if (blank) continue;
    open = { start: open?.start ?? start, end };
  }
  close();
  return { text, blocks };
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
