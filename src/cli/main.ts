#!/usr/bin/env node
// The program behind `npx learning-quiz`, built as dist/cli.js.
import { processIo } from './io.js';
import { run } from './program.js';

process.exitCode = await run(process.argv.slice(2), processIo());
