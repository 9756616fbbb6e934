/** What is needed of ts-fsrs, in a file of its own: so a bundler leaves the rest out, and loads it only when asked to. */
export { FSRSAlgorithm } from 'ts-fsrs';
