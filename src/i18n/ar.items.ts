import { plural } from './plural.js';
import type { Dictionary } from './texts.js';

const count = plural('ar');

/** Arabic, what the items say; a file of its own for its length alone. */
export const items: NonNullable<Dictionary['items']> = {
  categorise: {
    one: 'اختر المكان المناسب لكل عنصر.',
    many: 'اختر المكان المناسب لكل عنصر: قد يكون له أكثر من مكان.',
    none: 'لا شيء من هذه',
    yours: 'اختيارك',
    nothing: 'لم يُختر شيء',
  },
  cloze: {
    gapIn: (n: string, total: string, context: string) => `الفراغ ${n} من ${total}: ${context}`,
    choose: 'اختر…',
  },
  estimate: {
    range: (min: string, max: string) => `من ${min} إلى ${max}`,
    slider: 'إجابتك على المقياس',
    unset: 'لم يُدخل شيء بعد',
    tooLow: 'أقل من اللازم',
    tooHigh: 'أكثر من اللازم',
    below: (distance: string) => `أقل بمقدار ${distance}`,
    above: (distance: string) => `أكثر بمقدار ${distance}`,
  },
  flashcard: {
    how: 'تذكّر أولًا، ثم اقلب البطاقة.',
    reveal: 'اكشف',
    back: 'الإجابة',
    noBack: 'الإجابة غير محفوظة هنا. قارن بما قرأت.',
    grade: 'ما مدى معرفتك بها؟',
    knew: 'كنت أعرفها',
    partly: 'جزئيًا',
    not_yet: 'ليس بعد',
  },
  highlight: {
    how: {
      sentence: { one: 'علّم جملة واحدة.', many: 'علّم كل الجمل المناسبة.' },
      phrase: {
        one: 'علّم عبارة واحدة: اختر كلمتها الأولى ثم الأخيرة.',
        many: 'علّم كل العبارات المناسبة: اختر من كل منها الكلمة الأولى ثم الأخيرة.',
      },
    },
    keys: {
      sentence: 'على لوحة المفاتيح: الأسهم للتنقل وEnter للتعليم.',
      phrase: 'على لوحة المفاتيح: الأسهم للتنقل بين الكلمات والجمل، وShift للتوسيع، وEnter للتعليم.',
    },
    inArticle: 'علّم في المقال',
    list: { sentence: 'جمل المقال', phrase: 'كلمات المقال' },
    noArticle: 'المقال ليس في هذه الصفحة.',
    passageInstead: 'المقال ليس في هذه الصفحة. هذا مقطع منه.',
    clear: 'امسح',
    cleared: 'لم يعد هناك ما هو معلَّم.',
    first: (word: string) => `الكلمة الأولى: ${word}. اختر الآن الأخيرة.`,
    marked: (words: string) => `عُلِّم: ${words}`,
    removed: 'أزيل التعليم.',
    yours: 'ما علّمته',
    nothing: 'لم يُعلَّم شيء.',
  },
  hotspot: {
    use: { picture: 'استخدم الصورة أو القائمة.', map: 'استخدم الخريطة أو القائمة.' },
    missed: 'لم تختره',
  },
  hotspotMap: {
    views: {
      whole: 'خريطة جنوب القوقاز وبحر قزوين وآسيا الوسطى',
      caucasus: 'خريطة جنوب القوقاز بين البحر الأسود وبحر قزوين',
      'central-asia': 'خريطة آسيا الوسطى',
    },
    waters: { blackSea: 'البحر الأسود', caspianSea: 'بحر قزوين' },
  },
  match: {
    how: 'اختر ما يناسب كل عنصر. قد يناسب الواحد أكثر من عنصر.',
    choose: 'اختر…',
    used: (text: string) => `${text} (مستخدم)`,
    nothing: 'لم يُختر شيء',
  },
  matrix: { how: 'اختر إجابة واحدة في كل صف.', yours: 'اختيارك', nothing: 'لم يُختر شيء' },
  order: {
    how: 'ضع الأول في الأعلى، بالأزرار أو بسحب الأرقام.',
    moveUp: (text: string) => `إلى أعلى: ${text}`,
    moveDown: (text: string) => `إلى أسفل: ${text}`,
    moved: (text: string, n: string, total: string) => `${text}، ${n} من ${total}`,
    asShown: 'هل الترتيب صحيح كما هو؟',
    keep: 'أبقِ هذا الترتيب',
    kept: 'هذا الترتيب هو إجابتك.',
    inPlace: 'في مكانه',
    notInPlace: 'ليس في مكانه',
    belongs: (n: string) => `مكانه الصحيح: ${n}`,
  },
  orderCounted: {
    pairs: (right: string, of: string) => `الأزواج في الترتيب الصحيح: ${right} من ${of}.`,
    exact: (right: string, of: string) => `في مكانها: ${right} من ${of}.`,
    positions: (right: string, of: string) => `في مكانها: ${right} من ${of}.`,
    neighbours: (right: string, of: string) => `يليها ما ينبغي أن يليها: ${right} من ${of}.`,
    longest: (right: string, of: string) => `في الترتيب الصحيح فيما بينها: ${right} من ${of}.`,
  },
  reflection: {
    how: 'اكتب بكلماتك، ثم اكشف إجابة نموذجية للمقارنة.',
    counter: (n: string, limit: string) => `الأحرف: ${n} من ${limit}`,
    left: count({
      zero: 'لم يبقَ أي حرف.',
      one: 'بقي حرف واحد.',
      two: 'بقي حرفان.',
      few: 'بقيت # أحرف.',
      many: 'بقي # حرفًا.',
      other: 'بقي # حرف.',
    }),
    writeFirst: 'اكتب شيئًا أولًا.',
    reveal: 'اكشف',
    yours: 'ما كتبته',
    nothing: 'لم يُكتب شيء.',
    model: 'إجابة نموذجية',
    noModel: 'الإجابة النموذجية غير محفوظة هنا. قارن بما قرأت.',
    change: 'عدّل نصي',
    checklist: 'علّم ما يحتوي عليه نصك',
    counts: 'كل علامة تُحسب.',
  },
};
