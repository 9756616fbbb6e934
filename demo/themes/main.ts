import '../../src/entries/learning-quiz.js';
import { render } from 'lit';
import { ThemeEditor } from './editor.js';

const root = document.querySelector<HTMLElement>('#editor');
if (root) {
  const editor = new ThemeEditor(() => render(editor.view(), root));
  render(editor.view(), root);
  editor.look();
}
