import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bank } from '../../core/bank/model.js';
import { checkBank } from '../../entries/core.js';
import { paragraphWith, readArticle, type Article } from '../../formats/draft/article.js';
import type { DraftKind } from '../../formats/draft/candidate.js';
import { countsOf, draftBank, DraftFault, without, type Draft } from '../../formats/draft/draft.js';
import { promptFor } from '../../formats/draft/prompt.js';
import { draftYaml } from '../../formats/draft/yaml.js';
import { readText } from '../../formats/files/read-text.js';
import { htmlCharset, isHtml } from '../../formats/html/text.js';
import { UsageError, type ExitCode } from '../command.js';
import { counted } from '../finding.js';
import type { Io } from '../io.js';
import { contentFault } from '../load.js';
import type { DraftOptions } from './command.js';
import { bankSchemaText, isDirectory, schemaFrom } from './schema.js';

/** The object that `draft --json` prints. */
export interface DraftReport {
  readonly format: 'learning-quiz-draft/1';
  readonly article: {
    readonly file: string;
    readonly title: string;
    readonly lang: string | null;
    readonly paragraphs: number;
  };
  /** Where the bank was written; else it is here. */
  readonly out?: string;
  readonly bank?: Bank;
  readonly items: number;
  readonly kinds: Readonly<Partial<Record<DraftKind, number>>>;
  /** What was found and became no item, by why. */
  readonly refused: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/**
 * `learning-quiz draft`: writes a draft bank, or a prompt for one.
 *
 * @returns 1 where the article is no text, or has nothing to draft from.
 * @throws {UsageError} Where there is no such article, or the bank can't be written.
 */
export async function runDraft(file: string, options: DraftOptions, io: Io): Promise<ExitCode> {
  if (options.lang !== undefined && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(options.lang)) {
    throw new UsageError(`--lang takes a language tag, as in \`--lang en\`, not "${options.lang}".`);
  }
  if (options.out !== undefined) await noFolder(options.out);
  try {
    io.progress(`Reading ${file} …`);
    const article = await articleOf(file, options);
    if (options.prompt) {
      io.out(promptFor(article, { schema: await bankSchemaText(), file }));
      return 0;
    }
    io.progress(`Drafting from ${file} …`);
    const drafted = await draftBank(article);
    io.progress(`Checking ${counted(drafted.bank.items.length, 'item')} …`);
    const draft = proved(drafted, article);
    const text = draftYaml(draft, { article: file, schema: schemaFrom(options.out ?? 'bank.yaml') });
    if (options.out !== undefined) await write(options.out, text, options.force === true);
    say(file, article, draft, text, options, io);
    return 0;
  } catch (error) {
    if (!(error instanceof DraftFault)) throw error;
    io.err(`${file}: ${error.message}\n`);
    return 1;
  }
}

async function articleOf(file: string, { until, whole, lang }: DraftOptions): Promise<Article> {
  const source = await textOf(file);
  const html = isHtml(file, source.replace(/^\uFEFF/, ''));
  const article = readArticle(source, { html, lang, until, whole });
  if (until !== undefined && paragraphWith(article, until) < 0) {
    throw new UsageError(`${file}: no paragraph has the text of --until.`);
  }
  return article;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readText(file, htmlCharset);
  } catch (error) {
    throw new DraftFault(contentFault(error, file));
  }
}

/** The draft without items that the checker finds an error in: a promise kept by looking, not by hoping. */
function proved(draft: Draft, { text, paragraphs }: Article): Draft {
  // Of a long text, what was drafted from: that no passage stands behind it too, its index has made sure.
  const last = Math.max(...[...draft.origins.values()].map(({ paragraph }) => paragraph));
  const end = paragraphs.find(({ number }) => number === last)?.end;
  const { findings } = checkBank(draft.bank, { sources: { article: text.slice(0, end) } });
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ itemId }) => itemId));
  if (!wrong.size) return draft;
  const rest = without(draft, (id) => wrong.has(id));
  if (!rest.bank.items.length) throw new DraftFault('No item could be drafted that its passage proves.');
  return rest;
}

/** @throws {UsageError} Where a file can't be written because it is a folder. */
async function noFolder(out: string): Promise<void> {
  const isFolder = /[\\/]$/.test(out) || (await isDirectory(out));
  if (isFolder)
    throw new UsageError(`${out} is a folder: name a file in it, as in \`--out ${join(out, 'bank.yaml')}\`.`);
}

async function write(out: string, text: string, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && existsSync(out)) throw new UsageError(`${out} is there already; --force overwrites it.`);
    throw new UsageError(`${out} can’t be written (${String(code)}).`);
  }
}

function say(file: string, article: Article, draft: Draft, text: string, { out, json }: DraftOptions, io: Io): void {
  const { bank, refused, notes } = draft;
  const counts = countsOf(draft);
  if (json) {
    const report: DraftReport = {
      format: 'learning-quiz-draft/1',
      article: {
        file,
        title: article.title,
        lang: article.lang ?? null,
        paragraphs: article.paragraphs.filter(({ kind }) => kind === 'text').length,
      },
      ...(out === undefined ? { bank } : { out }),
      items: bank.items.length,
      kinds: counts,
      refused,
      notes,
    };
    io.out(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  const summary = [`${counted(bank.items.length, 'item')} drafted (${kinds.join(', ')}).`, ...notes].map(
    (line) => `${line}\n`,
  );
  if (out === undefined) {
    io.out(text);
    io.err(summary.join(''));
  } else
    io.out(
      `${summary.join('')}${out}: read and mend each item, then \`learning-quiz check ${out} --article ${file}\`.\n`,
    );
}
