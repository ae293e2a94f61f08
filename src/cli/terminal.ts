/** Where a command stands: the system's locale, and its two outputs, told line by line. */
export type Terminal = {
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
};

/** The exit codes: done; a wrong call or a file that cannot be read; a defect of the program. */
export type ExitCode = 0 | 1 | 2;
