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

/** Words by which a text judges, advises or predicts. In small letters: May is a month. */
export const OPINION =
  /\b(?:should|must|ought|may|might|could|would|can|cannot|will|shall|crucial|vital|essential|importantly|significantly|remarkabl[ey]|fortunately|unfortunately|clearly|obviously|arguably|perhaps|possibly|probably|likely|best|worst|better|worse|impressive|enormous|promising|illustrates?|demonstrates?)\b/;

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
