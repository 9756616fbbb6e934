import type { Line } from './lines.js';
import type { Slip } from './slip.js';

/** Columns at which something may stand that goes on with what is above a line, the nearest to its own first. */
function columnsFor(lines: readonly Line[], at: number): number[] {
  const columns = new Set<number>();
  let least = Infinity;
  for (let above = at - 1; above >= 0 && least > 0; above--) {
    const line = lines[above];
    if (!line || line.inert) continue;
    const own = line.columns.length ? line.columns : [line.indent];
    // What goes on with the value of the last field stands further in than it.
    if (least === Infinity) columns.add((own.at(-1) ?? 0) + 2);
    for (const column of own) if (column < least) columns.add(column);
    least = Math.min(least, ...own);
  }
  const own = lines[at]?.indent ?? 0;
  columns.delete(own);
  return [...columns].toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own) || b - a).slice(0, 5);
}

/** How far up is looked for a line that says the same of another item. */
const ABOVE = 500;

/** What a line is: its field, with the one that follows. An item's `id` is told by that from an option's. */
function kindOf(lines: readonly Line[], at: number): { readonly own: string; readonly pair: string } | undefined {
  const { key, columns = [] } = lines[at] ?? {};
  if (key === undefined) return undefined;
  const next = lines.slice(at + 1, at + 20).find(({ inert }) => !inert);
  const own = `${columns.length > 1 ? '- ' : ''}${key}`;
  return { own, pair: `${own} ${next?.columns.length === 1 ? (next.key ?? '') : '-'}` };
}

/** Where such a line stands elsewhere: by the last of its kind above, else by its field, if that has one column only. */
function usualColumn(lines: readonly Line[], at: number): number | undefined {
  const kind = kindOf(lines, at);
  if (!kind) return undefined;
  const columns = new Set<number>();
  for (let above = at - 1; above >= Math.max(0, at - ABOVE); above--) {
    const line = lines[above];
    const other = line && !line.inert ? kindOf(lines, above) : undefined;
    if (line && other?.pair === kind.pair) return line.indent;
    if (line && other?.own === kind.own) columns.add(line.indent);
  }
  return columns.size === 1 ? [...columns][0] : undefined;
}

const spaces = (count: number): string => (count === 1 ? 'one space' : count ? `${count} spaces` : 'no space');

/** A line that stands too far in or out: alone, or with what belongs to it. One that stands as usual is not to blame. */
export function indentSlips(lines: readonly Line[], at: number): Slip[] {
  const line = lines[at];
  const usual = usualColumn(lines, at);
  if (!line || line.inert || usual === line.indent) return [];
  const { indent } = line;
  const group: number[] = [];
  for (let below = at; below < lines.length; below++) {
    const each = lines[below];
    if (!each || (each.text.trim() && each.indent < indent)) break;
    group.push(below);
  }
  const columns = columnsFor(lines, at);
  const wanted = usual === undefined ? columns : [usual, ...columns.filter((column) => column !== usual)];
  return wanted.flatMap((column) => {
    const moved = (which: readonly number[]): Slip => ({
      line: at,
      column: indent,
      text: `This line has ${spaces(indent)} before it; ${spaces(column)} would fit what stands above.`,
      mended: which.map((below) => [below, move(lines[below]?.text ?? '', column - indent)] as const),
      ...(column === usual ? { sure: true } : {}),
    });
    return group.length > 1 ? [moved([at]), moved(group)] : [moved([at])];
  });
}

const move = (text: string, by: number): string =>
  text.trim() === '' ? text : by < 0 ? text.slice(-by) : ' '.repeat(by) + text;
