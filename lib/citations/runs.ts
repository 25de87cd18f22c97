/** A stretch of a formatted reference. */
export type Run = { text: string; italic?: true; href?: string }

/** The reference as plain text. */
export function plainText(runs: Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Closes a sentence unless it already ends in a stop of its own. */
export function stopped(text: string): string {
  return /[.!?…]["”’)\]]?$/.test(text) ? text : `${text}.`
}

/**
 * A title in quotation marks; marks inside it step down to single ones. After a title's own question mark a
 * period falls away and a comma stays (Chicago, 6.125).
 */
export function quotedTitle(title: string, stop: '.' | ','): string {
  const inner = title.replace(/“([^”]*)”/g, '‘$1’').replace(/"([^"]*)"/g, '‘$1’')
  return `“${stop === '.' && /[.!?…]’?$/.test(inner) ? inner : inner + stop}”`
}
