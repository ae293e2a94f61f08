/** What a command knows of its surroundings: the system's locale, and where it writes lines. */
export type Terminal = {
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Shows what is being done, in place of what was shown before; absent where nobody looks. */
  readonly showProgress?: (text: string) => void;
  /** From now on a person who stops the command is told this, and these half-written files are deleted. */
  readonly ifStopped?: (text: string, unfinished: readonly string[]) => void;
};

/** The exit codes: done; a wrong call or a file that cannot be read; a defect of the program. */
export type ExitCode = 0 | 1 | 2;

/** How the thread that works tells the one that writes to the terminal, see start.js. */
export type Message =
  | { readonly say: string }
  | { readonly warn: string }
  | { readonly progress: string }
  | { readonly ifStopped: string; readonly unfinished: readonly string[] };
