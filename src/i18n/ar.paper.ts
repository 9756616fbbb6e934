import type { PaperTexts } from './paper-texts.js';
import { plural } from './plural.js';

const count = plural('ar');

/** Arabic, what sheets of paper say. */
export const paperTexts: PaperTexts = {
  form: (letter) => `النموذج ${letter}`,
  seed: (seed) => `رمز السحب ${seed}`,
  name: 'الاسم',
  group: 'الصف',
  date: 'التاريخ',
  instructions: 'اقرأ كل سؤال حتى نهايته. ضع علامة في مربع اختيارك أو اكتب على السطر.',
  time: 'الوقت',
  points: count({
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '# نقاط',
    many: '# نقطة',
    other: '# نقطة',
  }),
  letters: 'اكتب على كل سطر حرف ما يناسبه.',
  numbers: 'رقّم المربعات بالترتيب الصحيح، والأول رقمه 1.',
  eachRow: 'ضع علامة في مربع واحد من كل صف.',
  eachRowMany: 'ضع علامة في كل صف على كل ما ينطبق.',
  emptyRow: 'يمكن أن يبقى الصف فارغًا.',
  underline: 'ضع خطًا تحته في النص.',
  copyOut: 'اكتب أولى كلمات الموضع في المقال وآخرها.',
  scale: 'حدّد الموضع على المقياس واكتب العدد على السطر.',
  ownCheck: 'بعد الكتابة ضع علامة على ما يحتويه نصّك.',
  key: 'مفتاح الإجابات',
  forTeacher: 'للمعلّم',
  range: (from, to) => `من ${from} إلى ${to}`,
  within: (by) => `جزء من النقاط حتى فرق ${by}`,
  grid: 'جدول التصحيح',
  total: 'المجموع',
  most: 'أعلى النقاط',
  typed: 'كيفية الإدخال',
  typedHow:
    'تُفصل الإجابات المتعددة في خانة واحدة بمسافات، والفراغات بفاصلة منقوطة، و- لما تُرك بلا إجابة. وما تحكم عليه بنفسك: + صحيح، ~ جزئيًا، - خطأ.',
  cutLines: 'حدود النقاط',
  pass: 'النجاح',
  onScreen: 'النموذج نفسه على الشاشة',
};
