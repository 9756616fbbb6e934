import { addArticleTexts } from '../i18n/en.article.js';

addArticleTexts();

/** What lets a reader mark in the page's article, with its texts. */
export { articleAround } from '../article/marking.js';
