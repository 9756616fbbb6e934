const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What stands before a person's name and is no part of it. */
export const TITLES = set(`
  president vice premier prime minister chancellor king queen prince princess emperor sir dame lord lady mr mrs ms miss
  dr doctor professor prof general colonel captain major lieutenant sergeant admiral commander senator governor mayor
  secretary ambassador envoy pope saint father reverend bishop archbishop judge justice director chairman chairwoman
  chief deputy former foreign first spokesman spokeswoman speaker congressman congresswoman representative inspector
  detective officer coach judge author journalist chair head`);

/** A name that ends in one of these is a place, whatever the library makes of it. */
export const PLACE_WORDS = set(`
  route road street avenue corridor sea ocean lake river bay gulf strait cape island islands peninsula mountain mountains
  valley desert canal bridge square park forest coast basin region province county district village town city port
  harbour harbor airport castle tower hill hills road railway station`);

/** So is what ends in one of these, unless a first name stands before it. */
export const LIKELY_PLACE_WORDS = set(`
  mill farm pier quay house palace garden gardens beach dam tunnel lighthouse wharf market glacier volcano creek falls
  cathedral abbey fort`);

/** And these are organisations. */
export const ORGANISATION_WORDS = set(`
  union nations committee commission council ministry department agency bank association university institute college
  school society company corporation club party parliament senate congress court organization organisation foundation
  fund federation league alliance authority office bureau group times post museum theatre library hospital church
  academy laboratory observatory assembly board`);

/** After these "of" goes on with a name: "Bank of England", "Gulf of Finland". */
export const OF_WORDS = set(`
  bank ministry department university association times council institute republic house isle gulf bay strait cape city
  kingdom duke prince bishop museum academy board court school college society church order port
  league union state states world`);

/** A direction before a name makes a place: "South Caucasus", "Central Asia". */
export const DIRECTIONS = set(`
  north south east west northern southern eastern western central upper lower inner outer middle greater new
  north-east north-west south-east south-west mid`);

/** Names that mean the same; where one is the key, the others are no distractors. */
export const SAME: readonly (readonly string[])[] = [
  ['U.S.', 'US', 'USA', 'U.S.A.', 'United States', 'United States of America', 'America'],
  ['U.K.', 'UK', 'United Kingdom', 'Britain', 'Great Britain'],
  ['E.U.', 'EU', 'European Union'],
  ['U.N.', 'UN', 'United Nations'],
];

/** The countries of the world, and short forms that the library takes for organisations. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...'U.S. US USA U.S.A. U.K. UK America Britain Turkey Czechia Burma'.split(' '),
  ...regionNames(),
]);

/** As Unicode's CLDR has them, for each code of two letters that it knows. */
function regionNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  // From XA on codes are private, and their names no countries'.
  return codes.flatMap((code) => (/^(?:X[A-Z]|EU|EZ|UN|ZZ|QO)$/.test(code) ? [] : (names.of(code) ?? [])));
}

/** Regions of the world, which the library tags as plain places or as countries. */
export const REGIONS = set('Europe Asia Africa America Oceania Antarctica Eurasia Scandinavia Caucasus Balkans');

const SAYING = `said|says|say|told|tells|argued|argues|argue|claimed|claims|claim|maintained|maintains|maintain|indicated|
  indicates|warned|warns|noted|notes|added|adds|stated|states|suggested|suggests|insisted|insists|believes|believed|
  announced|announces|explained|explains|stressed|stresses|predicted|predicts|promised|promises|admitted|admits|
  acknowledged|concluded|concludes|wrote|writes|recalled|recalls|declared|declares|remarked|asserted|asserts`;

/** Verbs by which a text gives what others say. */
export const SAYS = new Set(SAYING.split(/[|\s]+/));

/** Verbs behind which the subject means something, so that the sentence is an opinion rather than a report. */
export const MODALS = set('should must ought may might could would can cannot will shall');

/** Words by which a text judges, advises or predicts, in small letters: May is a month, Great Britain a country. */
const JUDGING = `should|must|ought|may|might|could|would|can|cannot|will|shall|needs? to|deserves?|seems?|appears?|
  important(?:ly)?|significant(?:ly)?|crucial(?:ly)?|vital|essential(?:ly)?|critical(?:ly)?|necessary|pivotal|decisive|
  key(?= [a-z])|remarkabl[ey]|unremarkable|noteworthy|surprising(?:ly)?|striking(?:ly)?|fortunate(?:ly)?|unfortunate(?:ly)?|
  regrettabl[ey]|sad(?:ly)?|happily|luckily|hopefully|clear(?:ly)?|obvious(?:ly)?|evident(?:ly)?|undoubtedly|certainly|surely|
  of course|rightly|wrongly|arguably|perhaps|maybe|possibly|probabl[ey]|likely|unlikely|doubtful|inevitabl[ey]|
  best|worst|better|worse|good|bad|great|greatest|finest|excellent|wonderful|splendid|superb|beautiful|ugly|terrible|awful|
  impressive|enormous|promising|disappointing|welcome|valuable|useful|useless|worthwhile|successful(?:ly)?|
  effective(?:ly)?|efficient(?:ly)?|constructive|wise(?:ly)?|unwise|foolish|absurd|ridiculous|shameful|unfair(?:ly)?|fair|
  illustrates?|demonstrates?|proves?|enhances?|fosters?|promotes?|too (?:many|much|few|little|late|early|small|large)|
  (?:more|most|less|least) [a-z]+(?:ful|ive|ous|ent|ant|ing|able|ible)|in (?:my|our) (?:view|opinion)|I (?:think|believe)`;
export const OPINION = new RegExp(`\\b(?:${JUDGING.replace(/\s*\n\s*/g, '')})\\b`);

/** Adjectives by which “It is … that” judges, with their opposites; without one the opposite is made by NOT. */
export const VERDICTS: ReadonlyMap<string, string | undefined> = new Map([
  ['important', 'unimportant'],
  ['necessary', 'needless'],
  ['likely', 'unlikely'],
  ['unlikely', 'likely'],
  ['possible', 'impossible'],
  ['impossible', 'possible'],
  ['right', 'wrong'],
  ['wrong', 'right'],
  ['wise', 'unwise'],
  ['fair', 'unfair'],
  ['unfair', 'fair'],
  ['good', 'bad'],
  ['bad', 'good'],
  ['clear', 'doubtful'],
  ...[
    'essential',
    'vital',
    'crucial',
    'remarkable',
    'surprising',
    'regrettable',
    'obvious',
    'better',
    'best',
    'time',
  ].map((word): [string, undefined] => [word, undefined]),
]);

/** Endings of what is no name though a sentence may begin with it: tourism, investment, fishing. */
export const ABSTRACT = /(?:ism|tion|sion|ness|ment|ity|ing|ics|ance|ence|ship|hood|age|ure|ery|dom|logy|ware|s)$/;

/** Verbs that turn a statement into its opposite; both ways. */
const OPPOSITES = [
  'increase decrease',
  'raise lower',
  'widen narrow',
  'strengthen weaken',
  'enhance reduce',
  'promote hinder',
  'accept reject',
  'support oppose',
  'allow prevent',
  'expand shrink',
  'improve worsen',
  'gain lose',
  'help harm',
  'open close',
  'begin end',
  'win lose',
  'protect endanger',
  'encourage discourage',
  'save cost',
  'rise fall',
  'grow shrink',
];
export const OPPOSITE: ReadonlyMap<string, string> = new Map(
  OPPOSITES.flatMap((pair): [string, string][] => {
    const [a = '', b = ''] = pair.split(' ');
    return [
      [b, a],
      [a, b],
    ];
  }),
);

/** Other words for verbs after a modal, so that a statement is not the article's own words. */
export const SYNONYM: ReadonlyMap<string, string> = new Map([
  ['decrease', 'reduce'],
  ['increase', 'raise'],
  ['lead to', 'bring about'],
  ['contribute to', 'add to'],
  ['enable', 'allow'],
  ['build', 'create'],
  ['promote', 'further'],
  ['enhance', 'improve'],
  ['demonstrate', 'show'],
  ['influence', 'affect'],
  ['conclude', 'reach'],
  ['boost', 'strengthen'],
  ['widen', 'broaden'],
  ['offer', 'provide'],
  ['help to', 'help'],
  ['begin', 'start'],
  ['construct', 'build'],
  ['purchase', 'buy'],
  ['require', 'need'],
  ['remain', 'stay'],
  ['assist', 'help'],
  ['attempt', 'try'],
  ['choose', 'pick'],
  ['prevent', 'stop'],
  ['replace', 'take the place of'],
]);
