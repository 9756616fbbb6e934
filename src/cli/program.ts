import { Command as Program, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT_HELP, UsageError, type Command, type ExitCode } from './command.js';
import { COMMANDS } from './commands.js';
import type { Io } from './io.js';
import { packageVersion } from './version.js';

const NAME = 'learning-quiz';

/**
 * Runs the command line. Never throws: what goes wrong is a sentence on `err`.
 *
 * @param args Without Node and the script.
 */
export async function run(args: readonly string[], io: Io, commands: readonly Command[] = COMMANDS): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const program = programOf(commands, io, async (command, given, options) => {
    exit = await command.run(given, options, io);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    // Commander has spoken already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) io.err(`${NAME}: ${error.message}\n`);
    else io.err(`${NAME}: this should not have happened, please report it: ${detailOf(error)}\n`);
    return 2;
  }
}

/** The stack is for who looks for it. */
const detailOf = (error: unknown): string =>
  process.env['DEBUG'] && error instanceof Error ? (error.stack ?? error.message) : String(error);

type Action = (command: Command, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>;

function programOf(commands: readonly Command[], io: Io, action: Action): Program {
  const program = new Program(NAME)
    .description('Checks and builds question banks that are drawn from articles.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride();
  program.addHelpText('after', `\n${EXIT_HELP}`);
  speak(program, io, commands);
  for (const command of commands) {
    const own = program.command(command.name).summary(command.summary);
    own.description([command.summary, command.description].filter(Boolean).join('\n\n'));
    for (const [name, description] of command.args) own.argument(name, description, filled);
    for (const { flags, description, required, many } of command.options) {
      const option = new Option(flags, description).makeOptionMandatory(required === true);
      if (many) option.argParser((value, before: string[] | undefined) => [...(before ?? []), filled(value)]);
      else if (option.required) option.argParser(filled);
      own.addOption(option);
    }
    const examples = ['Examples:', ...command.examples.map((line) => `  $ ${NAME} ${line}`)].join('\n');
    own.addHelpText('after', ['', examples, '', EXIT_HELP].join('\n'));
    speak(own, io, commands);
    own.action(() => action(command, own.args, own.opts()));
  }
  return program;
}

/** Nothing that is named may be nameless: a variable of a script that is empty names no file. */
function filled(value: string): string {
  if (!value.trim()) throw new InvalidArgumentError('It must not be empty.');
  return value;
}

/** Commander's words through `io`, and its complaints as sentences. */
function speak(program: Program, io: Io, commands: readonly Command[]): void {
  const path = program.name() === NAME ? NAME : `${NAME} ${program.name()}`;
  program.configureOutput({
    writeOut: (text) => io.out(text),
    writeErr: (text) => io.err(text),
    outputError: (text) => {
      const [what = '', near] = text
        .replace(/^error: /, '')
        .trim()
        .split('\n');
      const sentence = `${NAME}: ${what.replace(/\.?$/, '.')}`;
      const names = commands.map(({ name }) => `\`${name}\``).join(', ');
      const meant = near?.replace(/^\(|\)$/g, '') ?? (what.startsWith('unknown command') ? `There are ${names}.` : '');
      io.err(`${[sentence, meant, `\`${path} --help\` says more.`].filter(Boolean).join(' ')}\n`);
    },
  });
}
