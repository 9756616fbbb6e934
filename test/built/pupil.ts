// What a pupil does on the page behind the link.
import type { Locator, Page } from 'playwright-core';
import { ASKED, bankOf, type Asked, type Respondent } from './class-bank.js';

const SURE = { 1: 'Unsure', 2: 'Fairly sure', 3: 'Sure' } as const;
const STEMS = new Map(bankOf('1.0.0').items.map(({ id, stem }) => [stem as string, id as Asked]));

/** Enters the response to an item. @returns False where it is left open. */
async function respond(card: Locator, id: Asked, pupil: Respondent): Promise<boolean> {
  const { highest, lakes, metres, capital, rising, wet } = pupil;
  switch (id) {
    case 'highest':
      if (highest) await card.getByRole('radio', { name: highest, exact: true }).check();
      return highest !== undefined;
    case 'lakes':
      for (const lake of lakes ?? []) await card.getByRole('checkbox', { name: lake, exact: true }).check();
      return lakes !== undefined;
    case 'metres':
    case 'capital': {
      const words = id === 'metres' ? metres : capital;
      if (words) await card.getByRole('textbox').fill(words);
      return words !== undefined;
    }
    case 'rising':
      if (rising) await arrange(card, rising);
      return rising !== undefined;
    case 'wet':
      for (const [row, key] of (wet === undefined ? [] : ['salt', 'fresh', 'fresh', 'salt']).entries()) {
        const name = ['A sea', 'A brook', 'A spring', 'A tear'][row]!;
        const column = (key === 'salt') === row < wet! ? 'Salt water' : 'Fresh water';
        await card.getByRole('radio', { name: `${name} ${column}` }).check();
      }
      return wet !== undefined;
  }
}

/** Moves each option up by its button until it stands where it should; says so where all stood there before. */
async function arrange(card: Locator, options: readonly string[]): Promise<void> {
  const entries = card.getByRole('listitem');
  const placeOf = async (option: string): Promise<number> =>
    (await entries.allInnerTexts()).findIndex((words) => words.includes(option));
  let moves = 0;
  for (const [place, option] of options.entries()) {
    for (let now = await placeOf(option); now > place; now = await placeOf(option), moves++) {
      if (moves > 9) throw new Error(`${option} can't be moved to place ${place}.`);
      await entries.nth(now).getByRole('button', { name: 'Move up' }).click();
    }
  }
  if (!moves) await card.getByRole('button', { name: 'Keep this order' }).click();
}

/** Takes the test from the link on. @returns The result code that stands on the screen at the end. */
export async function takeTest(page: Page, pupil: Respondent): Promise<string> {
  await page.getByRole('link', { name: `Form ${pupil.form}` }).click();
  const card = page.locator('quiz-card');
  let open = 0;
  for (let place = 1; place <= ASKED.length; place++) {
    const asked = page.getByRole('group', { name: `Question ${place} of ${ASKED.length}`, exact: true });
    const id = STEMS.get(await asked.getByRole('heading').innerText());
    if (!id) throw new Error(`What is asked is none of the class's: question ${place}.`);
    if (!(await respond(card, id, pupil))) open++;
    else await card.getByRole('radio', { name: SURE[pupil.sure], exact: true }).check();
    if (place < ASKED.length) await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  // Who left something open is asked whether that is meant.
  if (open) await page.getByRole('button', { name: 'Finish now' }).click();
  const code = page.locator('quiz-result-code');
  await code.getByRole('textbox').fill(pupil.name);
  return (await code.locator('output').innerText()).replace(/\s/g, '');
}
