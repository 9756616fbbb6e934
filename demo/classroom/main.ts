import bank from '../../questions/south-caucasus-peace.yaml?url';
import { render } from 'lit';
import { Prepare } from './prepare.js';

const root = document.querySelector<HTMLElement>('#prepare');
if (root) {
  const prepare = new Prepare(new URL(bank, location.href).href, () => render(prepare.view(), root));
  render(prepare.view(), root);
}
