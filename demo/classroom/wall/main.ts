import bank from '../../../questions/south-caucasus-peace.yaml?url';
import { html, render } from 'lit';
import { wordedBank } from '../../../src/core/bank/translated.js';
import { drawnForm } from '../../../src/core/session/form-bank.js';
import { drawingOf, readLink } from '../link.js';
import { readBank } from '../read-bank.js';
import { readSources, shownItems } from './shown.js';
import { Wall } from './wall.js';

const root = document.querySelector<HTMLElement>('#wall');
if (root) void open(root);

async function open(at: HTMLElement): Promise<void> {
  const test = readLink(location.search, location.href);
  const address = test.bank || new URL(bank, location.href).href;
  const { bank: read, fault } = await readBank(address);
  if (!read) {
    render(html`<p class="empty" role="alert">${fault}</p>`, at);
    return;
  }
  const form = test.form ?? test.forms[0] ?? 'A';
  const plan = drawnForm(read, drawingOf(test), form);
  const items = await shownItems(read, plan, await readSources(read, address), address, test.lang);
  const { title } = wordedBank(read, test.lang || (read.lang ?? 'en')).of;
  document.title = `${title} · On the wall`;
  const wall = new Wall(items, `${title} · Form ${form}`, () => {
    render(wall.view(), at);
    wall.fit();
  });
  addEventListener('keydown', wall.press);
  addEventListener('resize', wall.fit);
  render(wall.view(), at);
  wall.fit();
  // Pictures have their size only when they are there.
  at.addEventListener('load', wall.fit, true);
}
