/** Thrown while a sent file is read whose end did not arrive. */
export class IncompleteFile extends Error {}
