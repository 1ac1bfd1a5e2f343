/** What the exit codes of all commands mean. */
export const EXIT = {
  clean: 0,
  /** Something is wrong with the records of a file that can be read. */
  findings: 1,
  /** A file that cannot be read or written, or wrong usage. */
  unusable: 2,
  /** A signal, which for Ctrl-C is SIGINT: 128 + its number, as shells do. */
  cancelled: 130,
  /** Whoever read the output has gone (`… | head`): 128 + SIGPIPE, as shells do. */
  closedPipe: 141,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
