/**
 * What comes out of a file: its text in paragraphs, and what it says about itself, for somebody to confirm.
 * `issued` is an EDTF date, `lang` a language tag; undefined where the file does not say.
 */
export type Extraction = {
  text: string
  title: string | undefined
  /** As people say them ("Mara Quill"), in the order of the file. */
  authors: string[]
  container: string | undefined
  issued: string | undefined
  lang: string | undefined
  /** What the source itself calls its section: "Opinion". */
  section: string | undefined
  /** What was applied, left out or could not be read, one sentence each, to be shown beside the text. */
  notes: string[]
  /** Parts of `text` that belong to the page and not to the text. They are in `text` until somebody leaves them out. */
  furniture: Furniture[]
  /** Where the bytes can be read in two ways. `text` is the one that is more likely. */
  doubt: EncodingDoubt | undefined
}

/** A range of a text in UTF-16 code units, whole lines, and what it is. */
export type Furniture = { start: number; end: number; reason: FurnitureReason }

const FURNITURE_REASONS = {
  menu: 'menu or label',
  offer: 'subscription or newsletter line',
  share: 'share or print line',
  caption: 'caption and credit of a picture',
  summary: 'summary box',
  repeat: 'repeats words of the text',
  legal: 'copyright or legal line',
  related: 'link to other pages',
} as const
export type FurnitureReason = keyof typeof FURNITURE_REASONS

/** Two readings of the same bytes, with some places where they differ. */
export type EncodingDoubt = {
  encoding: string
  otherEncoding: string
  /** The whole text as `otherEncoding` has it. */
  otherText: string
  places: { read: string; other: string }[]
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
  return {
    text,
    title: undefined,
    authors: [],
    container: undefined,
    issued: undefined,
    lang: undefined,
    section: undefined,
    notes: [],
    furniture: [],
    doubt: undefined,
  }
}
