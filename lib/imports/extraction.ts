/**
 * What comes out of a file: its text in paragraphs, and what it says about itself, for somebody to confirm.
 * `issued` is an EDTF date, `lang` a language tag; undefined where the file does not say.
 */
export type Extraction = {
  text: string
  title: string | undefined
  authors: string[]
  container: string | undefined
  issued: string | undefined
  lang: string | undefined
}

/** A file that could not be read, with what to do about it. Anything else that is thrown is a bug. */
export class UnreadableFile extends Error {
  /** Whether a smaller one of the same kind could be. */
  readonly tooLarge: boolean
  constructor(message: string, { tooLarge = false } = {}) {
    super(message)
    this.tooLarge = tooLarge
  }
}

/** The text alone, where a file says nothing about itself. */
export function textOnly(text: string): Extraction {
  return { text, title: undefined, authors: [], container: undefined, issued: undefined, lang: undefined }
}
