import type { Bank } from '../../core/bank/model.js';
import type { Finding } from '../../core/check/finding.js';
import { readText } from '../../formats/files/read-text.js';
import { sidecarsOf } from '../../formats/files/sidecars.js';
import { cleanHtml, paragraphs } from '../../formats/html/clean.js';
import { htmlCharset, isHtml } from '../../formats/html/text.js';
import type { PageParts } from '../../formats/page/page.js';
import { fileFinding } from '../finding.js';

/** The texts that lie beside a bank and that its sources name, each once, and findings about those that are not there. */
export async function readReadings(
  file: string,
  bank: Bank,
): Promise<{ readings: PageParts['readings']; findings: Finding[] }> {
  const readings: PageParts['readings'][number][] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { path, file: from, index } of sidecarsOf(file, bank)) {
    if (seen.has(path) || !/\.(?:x?html?|txt|md|text)$/i.test(path)) continue;
    seen.add(path);
    try {
      const text = await readText(from, htmlCharset);
      const html = isHtml(path, text) ? cleanHtml(text) : paragraphs(text);
      const title = bank.sources?.[index]?.title ?? path;
      readings.push({ title, html });
    } catch {
      const message = `“${path}” is not there, or no text: its passages are not shown.`;
      findings.push(fileFinding('missing-source-file', message, `sources[${index}].href`));
    }
  }
  return { readings, findings };
}

/** The bank without addresses that lead nowhere once it has left its folder. */
export const withoutLocal = (bank: Bank): Bank => ({
  ...bank,
  ...(bank.sources
    ? {
        sources: bank.sources.map(({ href, ...source }) =>
          href !== undefined && /^https?:/i.test(href) ? { href, ...source } : source,
        ),
      }
    : {}),
});
