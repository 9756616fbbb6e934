import bank from '../../../questions/south-caucasus-peace.yaml?url';
import '../../../src/entries/learning-quiz.js';
import { render } from 'lit';
import { readLink } from '../link.js';
import { openTest } from './test.js';

const root = document.querySelector<HTMLElement>('#test');
if (root) {
  const test = readLink(location.search, location.href);
  void openTest(test, new URL(bank, location.href).href, (view) => render(view, root));
}
