import { oneLine } from '../markup'

/** Characters that never stand in a text, for what the parser would mix up with its own marks of formatting. */
const STANDS_FOR: Record<string, string> = { '\uFDD0': '<', '\uFDD1': '>', '\uFDD2': '"', '\uFDD3': '`', '\uFDD4': '@' }

/**
 * Prepares a file for the parser, which gives formatting as HTML and leaves `<` as it is, does not know `\symbol{34}` and takes
 * `\textasciigrave` for an accent: these signs are replaced by characters that no text has. Lines stay where they are.
 */
export function maskSigns(text: string): string {
  return (
    text
      .replace(/[\uFDD0-\uFDD4]/g, '')
      // Begins no entry, but the parser would look for the end of one.
      .replace(/@(?![ \t]*[a-z])/gi, '\uFDD4')
      .replace(/\\symbol\{34\}/g, '\uFDD2')
      .replace(/\\textasciigrave(?:\{\}|\b)/g, '\uFDD3')
      .replace(/\\textless(?:\{\}|\b)|</g, '\uFDD0')
      .replace(/\\textgreater(?:\{\}|\b)|>/g, '\uFDD1')
  )
}

/** A value of the parser as plain text on one line; undefined where it is empty. */
export function unmasked(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  // An accent on a dotless letter is the accent on the letter.
  return oneLine(restored(value.replace(/<[^<>]*>/g, '').replace(/ı(?=\p{M})/gu, 'i')))
}

/** A value that the parser took as it is, an address for example, without what LaTeX needs to print it. */
export function unmaskedVerbatim(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const plain = value
    .replace(/\\?\{?\\textasciitilde(?:\{\})?\}?|\\~\{\}/g, '~')
    .replace(/\{\\([_%&#$~])\}|\\([_%&#$~{}])/g, (_, braced?: string, bare?: string) => braced ?? bare ?? '')
    .replace(/^\\url\{(.*)\}$/, '$1')
  return oneLine(restored(plain))
}

/** The first address of a link in a value of the parser, or in its words. */
export function linkIn(value: string | undefined): string | undefined {
  const address = /href="([^"]+)"/.exec(value ?? '')?.[1] ?? /https?:\/\/[^\s<]+/.exec(value ?? '')?.[0]
  return unmaskedVerbatim(address)
}

function restored(value: string): string {
  return value.replace(/[\uFDD0-\uFDD4]/g, (mark) => STANDS_FOR[mark] ?? '')
}
