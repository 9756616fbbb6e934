import type { Io } from './io.js';

/** 0 where it is done, 1 where there is something to mend in a file, 2 where the program was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** The one rule for all commands, as their help gives it. */
export const EXIT_HELP = `Exit code:
  0  done
  1  something is to be mended in a file: an error, a warning that is not waived, a text that can’t be read
  2  wrong use: a file is not there, an option is unknown, something can’t be written; nothing was done`;

/** An option of a command. */
export interface CommandOption {
  /** As commander has them: `--out <dir>`. Its value is found under the long name in camelCase. */
  readonly flags: string;
  readonly description: string;
  readonly required?: boolean;
  /** May be given several times; the value is then an array. */
  readonly many?: boolean;
}

/** A command: what its help says, and what it does. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More for its own help, where there is more to say. */
  readonly description?: string;
  /** As commander has them, with what they mean: `<bank...>`. */
  readonly args: readonly (readonly [name: string, description: string])[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly string[];
  /**
   * @param args As given, a variadic one in place.
   * @param options By their long names in camelCase; what was not given is not there.
   * @throws {UsageError}
   */
  run(args: readonly string[], options: Readonly<Record<string, unknown>>, io: Io): Promise<ExitCode>;
}

/** Wrong use: the message is a sentence for people, and the program ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
