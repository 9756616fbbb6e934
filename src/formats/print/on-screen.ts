import type { PrintDocument } from './document.js';
import type { PrintedForm } from './sheet.js';

/**
 * What shows a printed form on a screen: the attributes of a quiz; where levels were chosen or items swapped, for which a quiz
 * has none, the query of the classroom's page for pupils.
 */
export function onScreen({ form, plan }: PrintedForm, parts: Omit<PrintDocument, 'forms'>): string {
  const { seed, shuffle } = plan;
  const { count, objectives, draw, levels = [], swaps = [] } = parts.drawing;
  const isQuery = levels.length > 0 || swaps.length > 0;
  const values = {
    seed: isQuery ? seed.replace(/\/[A-H]$/, '') : seed,
    shuffle,
    count,
    objectives: objectives?.join(' '),
    draw,
    'time-limit': parts.timeLimit,
    confidence: parts.confidence ? 'ask' : undefined,
    ...(isQuery ? { levels: levels.join(' '), swap: swaps.map((swap) => swap.join('*')).join(' '), form } : {}),
  };
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  if (isQuery) return `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
  return pairs.map(([name, value]) => `${name}="${String(value)}"`).join(' ');
}
