import type { CheckContext } from './context.js';
import { finding, type Finding } from './finding.js';
import type { ItemView } from './view.js';

/** Interactions that the learner grades: there is no wrong response to help on from. */
const SELF_GRADED: ReadonlySet<string> = new Set(['flashcard', 'reflection']);

/** W16 to W22, W29, W37: what an item lacks, and the mark of a draft. */
export function completeRules(view: ItemView): Finding[] {
  const { item } = view;
  const lacks = (
    name: `missing-${'rationale' | 'hint' | 'evidence' | 'objective' | 'level' | 'claim' | 'stand-in'}`,
    field: string,
    missing: boolean,
    message: string,
  ): Finding[] => (missing && !view.broken.has(field) ? [finding(name, view.at, { itemId: view.id, message })] : []);
  const graded = SELF_GRADED.has(item.interaction);
  return [
    ...feedback(view),
    ...lacks('missing-rationale', 'rationale', item.rationale === undefined, 'There is no `rationale`.'),
    ...lacks('missing-hint', 'hints', !graded && !item.hints?.length, 'There are no `hints`.'),
    ...lacks('missing-evidence', 'evidence', !item.evidence?.length, 'There is no `evidence`.'),
    ...lacks('missing-objective', 'objective', item.objective === undefined, 'There is no `objective`.'),
    ...lacks('missing-level', 'level', item.level === undefined, 'There is no `level`.'),
    ...lacks('missing-claim', 'claim', item.claim === undefined, 'There is no `claim` (`fact` or `author`).'),
    ...lacks(
      'missing-stand-in',
      'text',
      item['scope'] === 'article' && item['text'] === undefined,
      'No `text` stands in where there is no article.',
    ),
    ...(item.draft === true
      ? [finding('draft-item', [...view.at, 'draft'], { itemId: view.id, message: 'A draft is not served.' })]
      : []),
  ];
}

/** Of a choice each option says why; elsewhere the item does. */
function feedback({ item, id, at, choices, broken }: ItemView): Finding[] {
  const isPartial = ['interaction', 'options', 'choose', 'gaps', 'feedback'].some((field) => broken.has(field));
  if (SELF_GRADED.has(item.interaction) || isPartial) return [];
  const options = choices.filter(({ gap }) => !gap).flatMap((choice) => choice.options);
  if (options.length) {
    return options
      .filter((option) => !option.feedback)
      .map((option) =>
        finding('missing-feedback', option.at, { itemId: id, message: `Option “${option.id}” has no \`feedback\`.` }),
      );
  }
  if (item.feedback?.incorrect !== undefined) return [];
  const message = 'There is no `feedback` for an incorrect response.';
  return [finding('missing-feedback', item.feedback ? [...at, 'feedback'] : at, { itemId: id, message })];
}

/** E09: the response that the key stands for is ready, and earns everything. */
export function keyEarns(view: ItemView, { find }: CheckContext): Finding[] {
  const type = view.fit ? find(view.item.interaction) : undefined;
  if (!type || type === 'later') return [];
  const response = type.keyResponse(view.item, 'en');
  const notReady = type.check(view.item, response, 'en');
  const { fraction, ungraded = false } = notReady ? { fraction: 0 } : type.score(view.item, response);
  if (!notReady && (ungraded || fraction >= 1)) return [];
  const message = notReady
    ? `The key’s own response is refused (${notReady}).`
    : `The key’s own response earns ${Number((fraction * 100).toFixed(1))} % of the points.`;
  return [finding('key-not-full', view.at, { itemId: view.id, message, found: notReady ?? fraction })];
}
