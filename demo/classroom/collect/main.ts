import bank from '../../../questions/south-caucasus-peace.yaml?url';
import '../../../src/entries/learning-quiz.js';
import { render } from 'lit';
import { Collect } from './collect.js';
import { indexedStorage } from './indexed.js';
import { Keeper } from './keeper.js';

const root = document.querySelector<HTMLElement>('#collect');
if (root) {
  const address = new URL(bank, location.href).href;
  const show = (): unknown => render(collect.view(), root);
  const collect = new Collect(address, new Keeper(indexedStorage()), show);
  show();
  void collect.open();
}
