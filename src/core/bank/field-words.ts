/**
 * What the fields of a bank mean, by their paths: `npm run generate` makes docs/reference and the descriptions of the JSON
 * Schema of it. No module of the page uses it, so that no bundle holds it. Each folder of src/items exports the words of
 * its own fields as `FIELD_WORDS`; a field without words fails test/node/reference.test.ts.
 */
export type FieldWords = Readonly<Record<string, string>>;

/** What a field of this name means wherever nothing else is said. */
export const COMMON_WORDS: FieldWords = {
  id: 'Its id, by which responses and results name it: 1 to 64 of `A–Z a–z 0–9 _ .`, and no two alike.',
  text: 'Its words, in CommonMark.',
  feedback: 'Shown where it was chosen.',
};

/** The file around the items. */
export const BANK_WORDS: FieldWords = {
  format: 'Which format this is.',
  id: 'The bank’s id: 1 to 64 of `A–Z a–z 0–9 _ . -`. What is kept of a session is kept under it.',
  version: 'The bank’s version. Where it changed since a session was kept, that is scored anew.',
  title: 'What the bank is called.',
  lang: 'The language of its texts, as in HTML; English unless said.',
  sources: 'What the items are drawn from.',
  'sources[].id': 'By which evidence names it; `article` is the one that `check --article` takes.',
  'sources[].title': 'What it is called.',
  'sources[].author': 'Who wrote it.',
  'sources[].publisher': 'Where it came out.',
  'sources[].date': 'When: `2024`, `2024-05` or `2024-05-10`.',
  'sources[].href': 'Where it can be read, relative to the bank; a passage that is not in the page is linked there.',
  objectives: 'What learners are meant to show that they can do.',
  'objectives[].id': 'By which items, and the attribute `objectives`, name it.',
  'objectives[].title': 'What it is, in the learner’s words.',
  sections: 'Groups of items, in the order in which they come.',
  'sections[].id': 'By which items name it.',
  'sections[].title': 'What it is called.',
  'sections[].draw': 'How many of its items are drawn; all unless said.',
  'sections[].order': 'Whether its items keep their order, or come as they are drawn.',
  defaults: 'How a session goes unless the page says otherwise: the attributes of `<learning-quiz>`, in camelCase.',
  'defaults.mode': 'A named set of the policies below.',
  'defaults.count': 'How many items are drawn.',
  'defaults.seed': 'Fixes what is drawn, and in which order.',
  'defaults.shuffle': 'What is mixed.',
  'defaults.objectives': 'Only items of these objectives are drawn.',
  'defaults.attempts': 'How often an item may be tried.',
  'defaults.credit': 'How several attempts make an item’s score.',
  'defaults.penalty': 'What each attempt before costs of an item’s points.',
  'defaults.hintCost': 'What each hint costs of an item’s points.',
  'defaults.feedback': 'When right and wrong are told.',
  'defaults.navigation': 'Whether the learner may go to any item, or only forward.',
  'defaults.hints': 'Whether hints may be opened.',
  'defaults.pause': 'Whether the learner may stop the clock.',
  'defaults.confidence': 'Whether the learner is asked how sure they are, and gets a certainty mark for it.',
  'defaults.timeLimit': 'Seconds for the whole session.',
  'defaults.timeFactor': 'Extends all limits: 1.5 is half as much again.',
  'defaults.passMark': 'The share of the points that is a pass.',
  'defaults.phase': 'Asked before the reading: nothing is told, and a later session shows the gain.',
  'defaults.draw': 'Draws evenly: `2 per objective`, `1 per section`, `3 per level`.',
  translations: 'Title, objectives and sections in other languages, by language tag, in the shape that they have here.',
};

/** What every item says, whatever its interaction. */
export const ITEM_WORDS: FieldWords = {
  id: 'The item’s id: 1 to 64 of `A–Z a–z 0–9 _ . -`, and never changed, since results name it.',
  interaction: 'What the learner does.',
  stem: 'The text asked, in CommonMark.',
  objective: 'The id of the objective that it is meant to show.',
  level: 'What it asks for.',
  claim: '`fact`, or what only the `author` maintains: the stem then says so.',
  evidence:
    'The passages that prove the key, with the fields of a URL’s text fragment; the first that is found is shown.',
  'evidence[].source': 'The id of the source.',
  'evidence[].textStart': 'The first words of the passage; alone, all of it.',
  'evidence[].textEnd': 'Its last words.',
  'evidence[].prefix': 'What stands before it, where its words stand there more than once.',
  'evidence[].suffix': 'What stands behind it, likewise.',
  'evidence[].computed': 'How a key that stands nowhere is worked out: `350 / 33.4 = 10.5`.',
  section: 'The id of its section.',
  sibling: 'A name shared by items that ask the same in other words: no two of them meet in one session.',
  points: 'What it counts; 1 unless said.',
  hints: 'Shown one by one before an attempt, when asked for.',
  rationale: 'Why the key is right: shown once the item is closed.',
  feedback: 'Said of an outcome.',
  'feedback.correct': 'Where the response is correct.',
  'feedback.partial': 'Where it is partly correct.',
  'feedback.incorrect': 'Where it is not.',
  scoring: 'The rule that scores it, by name; its interaction’s first unless said. As fields for the rule `mapped`.',
  'scoring.rule': 'The rule’s name.',
  'scoring.default': 'What an option without a `credit` of its own gives.',
  'scoring.lower': 'The least that the sum may be.',
  'scoring.upper': 'The most.',
  attempts: 'How often it may be tried, whatever the session says.',
  time: 'Seconds for this item.',
  passage: 'A text to be read with the question, in CommonMark.',
  draft: 'Not served yet; the checker counts it.',
  withdrawn: 'Why it leaves the session and the score; kept sessions are told so.',
  waive: 'Warnings of the checker that are not minded here.',
  'waive[].rule': 'The rule, by number or name.',
  'waive[].reason': 'Why, for the next reader.',
  translations:
    'The item in other languages, by language tag: texts only, lists by id where there is one, else by place.',
};
