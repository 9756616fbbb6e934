/// <reference types="node" />
// The property tests draw the same cases on every run, so that a change is what makes them fail, not the day.
// `SEED=random npm run unit` (or a number that a failure printed) looks further.
import fc from 'fast-check';

const wish = process.env['SEED'];
fc.configureGlobal({ seed: wish === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(wish ?? 20_261_123) });
