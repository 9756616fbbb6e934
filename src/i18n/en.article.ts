import { addTexts } from './add-texts.js';
import type { ArticleTexts } from './texts.js';

const article: ArticleTexts = {
  backToQuestion: 'Back to the question',
  passageNotFound: 'The passage could not be found in the article.',
  openArticle: 'Open the article',
};

/** Adds to English what is said when a passage is shown in the article. */
export const addArticleTexts = (): void => addTexts(article);
