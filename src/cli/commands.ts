import { buildCommand } from './build/command.js';
import { checkCommand } from './check/command.js';
import type { Command } from './command.js';
import { draftCommand } from './draft/command.js';
import { packCommand } from './pack/command.js';
import { printCommand } from './print/command.js';
import { renderCommand } from './render/command.js';
import { reportCommand } from './report/command.js';

/** All commands, in the order of the help. Each loads what it needs when it runs, so that `--help` answers at once. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  buildCommand,
  renderCommand,
  packCommand,
  reportCommand,
  printCommand,
  draftCommand,
];
