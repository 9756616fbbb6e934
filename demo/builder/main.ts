import bank from '../../questions/south-caucasus-peace.yaml?url';
import '../../src/entries/frame-host.js';
import '../../src/entries/learning-quiz.js';
import { render } from 'lit';
import { Builder } from './builder.js';

const root = document.querySelector<HTMLElement>('#builder');
if (root) {
  const builder = new Builder(new URL(bank, location.href).href, () => render(builder.view(), root));
  render(builder.view(), root);
}
