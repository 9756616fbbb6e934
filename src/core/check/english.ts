import type { Language } from './language.js';

const list = (words: string): string[] => words.split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
/** `one two` from 1 on; `-` leaves a number out. */
const row = (words: string, from: number, step = 1): [string, number][] =>
  list(words).flatMap((word, index) => (word === '-' ? [] : [[word, from + index * step] as [string, number]]));

const scales: [string, number][] = [
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
];

const ordinalUnits = row('first second third fourth fifth sixth seventh eighth ninth', 1);
const ordinals: [string, number][] = [
  ...ordinalUnits,
  ...row('tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 10),
  ...row('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ...scales.map(([name, value]): [string, number] => [`${name}th`, value]),
];

/** Vowels by letter that are consonants by sound, and the reverse. */
const CONSONANT_SOUND = /^(?:uni(?!n|m)|us[aeiu]|eu|one?\b|once|u[ks]?\b|ut[eio]|ur[aei]n|un\b|u\.)/;
const VOWEL_SOUND = /^(?:hour|honest|hono|heir|[fhlmnrsx]\.|[fhlmnrsx]\b|8|11\b|18\b)/;
const startsWithVowel = (word: string): boolean =>
  VOWEL_SOUND.test(word) || (/^[aeiou]/.test(word) && !CONSONANT_SOUND.test(word));

/** Endings in s that are no plural, and those that may be one or not: bus and menus, crisis and taxis. */
const SINGULAR_S = /(?:ss|news|'s)$/;
const DOUBTFUL_S = /(?:us|is|ics)$/;

const BEFORE_DENIAL = /(?:[,;]|\b(?:and|or|but|if|whether|agree|agreed|decided|chose|promised))$/i;
const AFTER_DENIAL = /^ (?:only|just|merely|until|yet|to|least)\b/i;

/**
 * The negative that a question turns on, unless it stands in capitals: "not" (but not what a clause denies, "agreed not
 * to", ", and not"), "n't", "except", "least", "is false". Why something did not happen is asked in no other way.
 */
function negative(question: string): string | undefined {
  if (/^\s*why\b/i.test(question)) return undefined;
  const plain = /\b(?:[Ee]xcept|[Ee]xcluding|[A-Za-z]+n['’]t)\b/.exec(question)?.[0];
  if (plain) return plain;
  const wrong = /\b(?:is|are|was|were) (incorrect|false|untrue|wrong)\b/.exec(question)?.[1];
  if (wrong && /\bwhich\b/i.test(question)) return wrong;
  for (const { 0: word, index } of question.matchAll(/\b(?:not|least)\b/g)) {
    const before = question.slice(0, index).trimEnd();
    if (word === 'least' && /\bat$/i.test(before)) continue;
    if (!BEFORE_DENIAL.test(before) && !AFTER_DENIAL.test(question.slice(index + word.length))) return word;
  }
  return undefined;
}

/** English, for banks whose `lang` is `en` or missing. */
export const ENGLISH: Language = {
  numbers: {
    cardinals: new Map([
      ...row('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0),
      ...row('sixteen seventeen eighteen nineteen', 16),
      ...row('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
      ['nil', 0],
    ]),
    scales: new Map([['dozen', 12], ...scales]),
    scaleSigns: new Map([
      ['k', 1e3],
      ['m', 1e6],
      ['mn', 1e6],
      ['mln', 1e6],
      ['b', 1e9],
      ['bn', 1e9],
      ['bln', 1e9],
      ['tn', 1e12],
    ]),
    ordinals: new Map(ordinals),
    ordinalSigns: set('st nd rd th'),
    denominators: new Map([
      ['half', 2],
      ['halves', 2],
      ['quarter', 4],
      ['quarters', 4],
      ...ordinals
        .filter(([, value]) => value > 2)
        .flatMap(([name, value]): [string, number][] => [
          [name, value],
          [`${name}s`, value],
        ]),
    ]),
    articles: set('a an'),
    and: set('and'),
    fold: 'fold',
    implied: new Map([
      ...row('once twice thrice', 1),
      ...row('single both trio', 1),
      ...row('solo double triple quadruple', 1),
      ...row('unilateral bilateral trilateral', 1),
      ['alone', 1],
      ['doubled', 2],
      ['doubling', 2],
      ['couple', 2],
      ['pair', 2],
      ['tripled', 3],
      ['treble', 3],
      ['trebled', 3],
      ['quadrupled', 4],
      ['halved', 0.5],
      ['fortnight', 14],
      ['decade', 10],
      ['century', 100],
    ]),
    pointing: set('the these those all both its their his her our your other such last next past first'),
    named: set('party parties country countries state states side sides person persons'),
    percent: /^\s*(?:%|per\s?cent\b|percent\b|pct\b|percentage\b)/i,
    percentAnywhere: /\b(?:per\s?cent|percent|percentage)\b/,
  },
  dates: {
    months: new Map([
      ...row('january february march april may june july august september october november december', 1),
      ...row('jan feb mar apr - jun jul aug sep oct nov dec', 1),
      ['sept', 9],
    ]),
    doubtful: set('may march mar sep dec jan'),
    prepositions: set(
      'in of since until till by last next this early late mid from between to and during before after',
    ),
    ranges: set('to and until through till or'),
    of: set('of'),
    last: set('last past previous'),
    next: set('next coming'),
    years: [
      [/\b(?:this|current) year\b/, 0],
      [/\b(?:last|past|previous) year\b|\ba year (?:ago|earlier|before)\b/, -1],
      [/\b(?:next|coming) year\b/, 1],
    ],
    ago: /^\s*years? (?:ago|earlier|before)\b/,
    units: /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b/,
  },
  writing: {
    allAbove:
      /\b(?:all|both|each) (?:of )?(?:the|these|those) ?(?:above|options|choices|statements|following|foregoing)\b|^(?:all|both) of (?:these|them|those)$|^(?:both )?[a-e] and [a-e]$/,
    noneAbove:
      /\b(?:none|neither) of (?:the|these|those) ?(?:above|options|choices|statements|following|foregoing)\b|^(?:none|neither)(?: of (?:these|them|those))?$/,
    absolutes:
      /\b(?:always|never|completely|absolutely|entirely|totally|wholly|invariably|forever|impossible|everyone|everybody|everything|nobody|nothing|no one|under no circumstances|without exception|at all times|in (?:every|each) case)\b/,
    weakAbsolutes: /\b(?:all|every|none|only|must|solely|exclusively)\b/,
    negative,
    above: /\b(?:more|greater|higher|larger|later|longer) than$|\b(?:over|above|after|exceeding)$/,
    below: /\b(?:less|fewer|lower|smaller|earlier|shorter) than$|\b(?:under|below|before)$/,
    orMore: /\b(?:at least|from|since|no (?:less|fewer) than|a minimum of)$/,
    orLess: /\b(?:at most|up to|until|no more than|a maximum of)$/,
    denials: set('not no never without except excluding neither nor'),
    attribution:
      /\bauthor\b|\bauthor's\b|\bwriters?\b|\baccording to\b|\b(?:his|her|their) (?:view|opinion|judgement|judgment)\b|\b(?:article|text|essay|column) (?:argues|claims|maintains|holds|suggests|advises|recommends|sees|predicts|calls)\b/,
    articleEnd: /\b(an?)(?:\s*(?:[:…]|\.{3}|_{2,}))?\s*$|\b(an?)\s+_{2,}/,
    takesFirst: (word, article) => startsWithVowel(word) === (article === 'an'),
    singularEnd: /\b(?:is|was|has|this|that|does)(?:\s*(?:[:…]|\.{3}|_{2,}))?\s*$/,
    pluralEnd: /\b(?:are|were|have|these|those|do)(?:\s*(?:[:…]|\.{3}|_{2,}))?\s*$/,
    numberOf(words) {
      const [first = ''] = words;
      if (/^(?:an?|one|each|every|this|that)$/.test(first)) return 'singular';
      if (/^(?:two|three|four|five|several|many|both|all|these|those)$/.test(first)) return 'plural';
      if (words.length <= 5 && words.includes('and')) return 'plural';
      if (words.length > 2) return undefined;
      const last = words.at(-1) ?? '';
      if (DOUBTFUL_S.test(last)) return undefined;
      return last.endsWith('s') && !SINGULAR_S.test(last) ? 'plural' : 'singular';
    },
    stopWords: set(
      `about above according after again against also although among amongst another answer article asked author
      author's away back because been before being below best between both call called calls came choose choices come
      comes correct could days does doing done down during each either else ever every example false first five following
      four from gave give given gives goes going gone gets have having here hers himself hold holds into itself just
      kind know known last later least less like made main make makes many means mentioned might more most much must
      name named names near nearly never next none once only onto option other others over paragraph part passage
      place question quite rather read reader reading really reported reports right said same says seen sentence
      several shall should show shows since some statement statements still such take taken takes tell text than that
      their them then there these they thing things this those though three through thus told took toward towards
      true turn twice under until upon used using very want well went were what when where whether which while whom
      whose will with within without words work would wrong year years your`.trim(),
    ),
  },
};
