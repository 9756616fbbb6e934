// docs/frameworks.md: its code is that of the examples, which `npm run test:frameworks` runs.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from './console.js';

/** How the examples mark a listing. @type {Readonly<Record<string, string>>} */
const LANGUAGES = { '.tsx': 'tsx', '.vue': 'vue', '.svelte': 'svelte', '.ts': 'ts', '.js': 'js' };

/**
 * Lines of an example, from the first that begins with `from` to the next that begins with `to`, without what all are indented by.
 *
 * @param {string} file From the folder of the examples.
 * @param {string} [from]
 * @param {string} [to]
 */
function sample(file, from, to = from) {
  const lines = readFileSync(join(ROOT, 'examples', file), 'utf8')
    .trimEnd()
    .split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.trimStart().startsWith(from));
  const end =
    to === undefined ? lines.length - 1 : lines.findIndex((line, at) => at >= start && line.trimStart().startsWith(to));
  if (start < 0 || end < 0) throw new Error(`examples/${file} has no “${from}” … “${to}”.`);
  const chosen = lines.slice(start, end + 1);
  const indent = Math.min(...chosen.filter(Boolean).map((line) => line.search(/\S/)));
  return ['```' + (LANGUAGES[extname(file)] ?? ''), ...chosen.map((line) => line.slice(indent)), '```'].join('\n');
}

const BEGIN = `<!-- Written by \`npm run generate\`: the code is that of examples/. Do not edit. -->

# In a framework

\`<learning-quiz>\` is an element as \`<video>\` is one: a framework sets its properties and hears its events. \`import 'learning-quiz'\` defines it; before the framework renders, since an element that isn't defined yet takes a bank for text. The rest of this page is about types, and about what frameworks do differently. All properties, attributes, methods and events are in \`custom-elements.json\`; each example below is an app in \`examples/\`.

Two things hold everywhere:

- **\`startMode\`, not \`start\`.** The attribute \`start="manual"\` is for markup. React and Vue assign to what they find \`in\` the element, and would overwrite the method \`start()\`. The types for JSX refuse it.
- **Numbers and switches are numbers and booleans.** In markup \`count="5"\` and \`hints="off"\` are read as such; a framework that sets the property hands over what it is given: \`count={5}\`, \`:hints="false"\`. So too in a form: \`name="quiz"\`, \`required={true}\` and \`disabled={busy}\` set properties, which show as attributes.

A bank is plain data. The examples import it from YAML by \`learning-quiz/vite\`, whose types are \`learning-quiz/vite/client\`; \`src="bank.json"\` does without.

`;

const END = `## Editors

The package has \`web-types.json\`, which JetBrains’ editors find by themselves. VS Code is told in \`.vscode/settings.json\`:

\`\`\`json
{
  "html.customData": ["./node_modules/learning-quiz/dist/vscode.html-custom-data.json"],
  "css.customData": ["./node_modules/learning-quiz/dist/vscode.css-custom-data.json"]
}
\`\`\`

Both then complete tags, attributes with their values, and the \`--quiz-*\` tokens, and show what each means.
`;

const react = () => `## React 19

React 19 sets properties and hears events by itself. The types come by a reference, once in a project:

${sample('react/src/env.d.ts')}

${sample('react/src/app.tsx', '<learning-quiz', '/>')}

A \`ref\` holds the element: \`useRef<LearningQuiz>(null)\`, then \`quiz.current?.restart()\`. Events are \`on\` and their name; \`event.detail\` and \`event.currentTarget\` are typed.

## React 18

Older versions know attributes only. \`learning-quiz/react\` has a component for each part, made by \`@lit/react\`, which is to be installed beside it (\`npm i @lit/react\`). They also run in React 19.

${sample('react-18/src/app.tsx', 'import { LearningQuiz } from')}

${sample('react-18/src/app.tsx', '<LearningQuiz', '/>')}

Importing one component loads no other: \`QuizCard\`, \`QuizNav\`, \`QuizProgress\` and the rest may stand inside \`<LearningQuiz>\`, or anywhere with \`for\`.

`;

const others = () => `## Vue

Vue has to be told which tags are no components of its own, and \`learning-quiz/vue\` tells the templates’ types:

${sample('vue/vite.config.js', '/** Tags', '});')}

${sample('vue/src/env.d.ts')}

${sample('vue/src/app.vue', '<learning-quiz', '/>').replace('```vue', '```vue-html')}

\`useTemplateRef<LearningQuiz>('quiz')\` is the element. Keep the report in a \`shallowRef\`, and a bank that changes as well: Vue wraps what is in a \`ref\`, and the quiz has no use for that.

## Svelte 5

${sample('svelte/src/env.d.ts')}

${sample('svelte/src/app.svelte', '<learning-quiz', '></learning-quiz>')}

\`bind:this\` is the element. Keep progress and report in \`$state.raw\`, for the same reason.

## Angular

\`CUSTOM_ELEMENTS_SCHEMA\` lets the tag through. With \`strictTemplates\` the template variable \`#quiz\` and \`$event\` have our types, since the package says which class a tag is and which event a name. What is bound by \`[…]\` is not checked by Angular.

${sample('angular/src/app.component.ts', '@Component', '})')}

`;

export const frameworksDocsText = () => [BEGIN, react(), others(), END].join('');
