// What a page does around a quiz in a frame: it imports the host's half, and marks the frame's element.
import bank from '../../questions/south-caucasus-peace.yaml?url';
import '../../src/entries/frame-host.js';
import { FACTS } from '../../src/adapters/frame/facts.js';

const NEWEST = 8;

const frame = document.querySelector('iframe')!;
const heard = document.querySelector('.heard')!;
const address = new URL('../embed/frame.html', location.href);
address.searchParams.set('bank', new URL(bank, location.href).href);
for (const [name, value] of Object.entries({ count: '8', shuffle: 'options', name: 'frame' })) {
  address.searchParams.set(name, value);
}

for (const type of FACTS) {
  frame.addEventListener(type, ({ detail }) => {
    const line = document.createElement('li');
    const told = JSON.stringify(detail);
    line.textContent = `${type} ${told.length > 120 ? `${told.slice(0, 120)} …` : told}`;
    heard.prepend(line);
    heard.children[NEWEST]?.remove();
  });
}
frame.src = address.href;
document.querySelector('code')!.textContent = `<script src="frame.js" defer></script>
<iframe
  title="Questions"
  src="frame.html?bank=bank.json&count=8"
  data-quiz-article=".reading"
></iframe>`;
