/** An error that the user can put right. It is printed without a stack trace. */
export class CommandError extends Error {}
