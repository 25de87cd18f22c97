/** A run of a formatted reference: italic, linked or plain. */
export type Run = { text: string; italic?: true; href?: string }

/** A formatted reference as plain text. */
export function plainText(runs: Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Adds a full stop unless the text ends in a sentence mark. */
export function stopped(text: string): string {
  return /[.!?…]["”’)\]]?$/.test(text) ? text : `${text}.`
}

/**
 * A title in quotation marks; double marks inside it become single. After a title's own question mark a period is
 * dropped and a comma kept (Chicago, 6.125).
 */
export function quotedTitle(title: string, stop: '.' | ','): string {
  const inner = title.replace(/“([^”]*)”/g, '‘$1’').replace(/"([^"]*)"/g, '‘$1’')
  return `“${stop === '.' && /[.!?…]’?$/.test(inner) ? inner : inner + stop}”`
}
