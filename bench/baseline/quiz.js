// The same first card without any library: what a person would write by hand for single-choice items and no more.
const quiz = document.getElementById('quiz');
const response = await fetch('bank.json');
const { items } = await response.json();
let index = 0;
let right = 0;

/** @param {string} name @param {object} [properties] @param {...(Node | string)} children */
function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function show() {
  const item = items[index];
  const options = item.options.map(({ id, text }) =>
    element('label', {}, element('input', { type: 'radio', name: 'option', value: id }), text),
  );
  const status = element('p', { role: 'status' });
  const check = element('button', { type: 'submit' }, 'Check');
  const next = element('button', { type: 'button', hidden: true, onclick: step }, 'Next');
  const card = element('fieldset', {}, element('legend', {}, item.stem), ...options, check, next, status);
  const form = element('form', {}, element('p', {}, `Question ${index + 1} of ${items.length}`), card);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = item.options.find(({ id }) => id === new FormData(form).get('option'));
    if (!chosen) {
      status.textContent = 'Choose an option first.';
      return;
    }
    right += chosen.key ? 1 : 0;
    status.textContent = chosen.key ? 'Correct' : 'Incorrect';
    check.hidden = true;
    next.hidden = false;
  });
  quiz.replaceChildren(form);
}

function step() {
  index += 1;
  if (index < items.length) show();
  else quiz.replaceChildren(element('p', {}, `${right} of ${items.length}`));
}

show();
