/** Where a command writes: the process, or a test. */
export interface Io {
  /** What was asked for. Ends with a line break. */
  out(text: string): void;
  /** What went wrong, and notes. Ends with a line break. */
  err(text: string): void;
  /** Says what is being done, where a person watches: one line, which the next one replaces. */
  progress(text: string): void;
}

const CLEAR = '\r\u001b[K';

/** The process's own output. A reader that went away (`… | head`) ends the program without a word. */
export function processIo(): Io {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? undefined : 2));
  }
  let shown = false;
  const clear = () => {
    if (shown) stderr.write(CLEAR);
    shown = false;
  };
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(CLEAR + text);
      shown = true;
    },
  };
}
