/** Something the person at the command line can put right; told without a stack trace. */
export class CommandError extends Error {}
