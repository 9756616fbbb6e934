import '../../src/entries/learning-quiz.js';
import { render } from 'lit';
import { examplesByType } from './examples.js';
import { Gallery } from './gallery.js';

const root = document.querySelector<HTMLElement>('#gallery');
if (root) {
  const gallery = new Gallery(examplesByType(), () => render(gallery.view(), root));
  addEventListener('hashchange', () => gallery.open(location.hash.slice(1)));
  gallery.open(location.hash.slice(1));
}
