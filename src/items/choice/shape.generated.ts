// Written by `npm run generate` from the schema: do not edit.
import type { ObjectShape } from '../../core/bank/shape.js';

export const choiceShape: ObjectShape = { choose_: ['e', "one", "many"], options: ['a', ['o', { id: ['s', null, null, /^[A-Za-z0-9_.]{1,64}$/], text: ['s', 1], key_: ['b'], credit_: ['n'], feedback_: ['s', 1], pinned_: ['e', "last"], image_: ['o', { src: ['s', 1], alt: ['s'] }] }], 2, 100] };
