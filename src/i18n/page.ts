/** What stands in a packed page beside the quiz, which brings its own texts. */
export interface PageTexts {
  /** The heading above the quiz. */
  readonly questions: string;
  /** What to do where scripts are switched off. */
  readonly noScript: string;
}

const TEXTS: Readonly<Record<string, PageTexts>> = {
  en: {
    questions: 'Questions',
    noScript:
      'These questions need JavaScript, which is switched off here. Open the file in a browser (not in the preview of a mail or a cloud drive), and allow JavaScript for it.',
  },
  ar: {
    questions: 'الأسئلة',
    noScript:
      'تحتاج هذه الأسئلة إلى JavaScript، وهو معطّل هنا. افتح الملف في متصفّح (لا في معاينة البريد أو التخزين السحابي) واسمح له بتشغيل JavaScript.',
  },
  az: {
    questions: 'Suallar',
    noScript:
      'Bu suallar üçün JavaScript lazımdır, burada isə o söndürülüb. Faylı brauzerdə açın (poçtun və ya bulud diskinin önizləməsində yox) və JavaScript-ə icazə verin.',
  },
  de: {
    questions: 'Fragen',
    noScript:
      'Diese Fragen brauchen JavaScript, das hier abgeschaltet ist. Öffnen Sie die Datei in einem Browser (nicht in der Vorschau einer Mail oder eines Online-Speichers), und erlauben Sie ihr JavaScript.',
  },
  fr: {
    questions: 'Questions',
    noScript:
      'Ces questions ont besoin de JavaScript, désactivé ici. Ouvrez le fichier dans un navigateur (pas dans l’aperçu d’un courriel ou d’un espace en ligne) et autorisez-y JavaScript.',
  },
  hy: {
    questions: 'Հարցեր',
    noScript:
      'Այս հարցերի համար անհրաժեշտ է JavaScript, որն այստեղ անջատված է։ Բացեք ֆայլը դիտարկիչում (ոչ փոստի կամ ամպային պահոցի նախադիտման մեջ) և թույլատրեք JavaScript-ը։',
  },
  kk: {
    questions: 'Сұрақтар',
    noScript:
      'Бұл сұрақтарға JavaScript керек, ал мұнда ол өшірілген. Файлды браузерде ашыңыз (поштаның немесе бұлттық дискінің алдын ала қарауында емес) және JavaScript-ке рұқсат беріңіз.',
  },
  ru: {
    questions: 'Вопросы',
    noScript:
      'Для этих вопросов нужен JavaScript, а здесь он отключён. Откройте файл в браузере (не в предпросмотре почты или облачного диска) и разрешите JavaScript.',
  },
  tr: {
    questions: 'Sorular',
    noScript:
      'Bu sorular için JavaScript gerekir; burada kapalı. Dosyayı bir tarayıcıda açın (postanın ya da bulut sürücüsünün önizlemesinde değil) ve JavaScript’e izin verin.',
  },
};

/** The texts in a language, and the language that they are in: English where there are none. */
export function pageTexts(lang: string): PageTexts & { readonly lang: string } {
  const base = lang.replace(/-.*/, '').toLowerCase();
  const found = Object.hasOwn(TEXTS, base) ? base : 'en';
  return { ...(TEXTS[found] as PageTexts), lang: found };
}
