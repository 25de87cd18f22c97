/**
 * The text of a file in paragraphs, and its metadata, for the user to confirm. `issued` is an EDTF date, `lang` a
 * language tag; undefined where the file has none.
 */
export type Extraction = {
  text: string
  title: string | undefined
  /** Given name first ("Mara Quill"), in the order of the file. */
  authors: string[]
  container: string | undefined
  issued: string | undefined
  lang: string | undefined
  /** The source's name for its section: "Opinion". */
  section: string | undefined
  /** What was applied, left out or unreadable, one sentence each, shown next to the text. */
  notes: string[]
  /** Parts of `text` that belong to the page around the article. The user decides whether to leave them out. */
  furniture: Furniture[]
  /** Set where the bytes can be decoded in two ways. `text` is the likelier one. */
  doubt: EncodingDoubt | undefined
}

/** A range of whole lines in UTF-16 code units, and why it is not part of the article. */
export type Furniture = { start: number; end: number; reason: FurnitureReason }

export const FURNITURE_REASONS = {
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

/** Two decodings of the same bytes, with some of their differences. */
export type EncodingDoubt = {
  encoding: string
  otherEncoding: string
  /** The extraction in `otherEncoding`. */
  other: Extraction
  places: { read: string; other: string }[]
}

/** A file that cannot be read, with what to do about it. Any other error is a bug. */
export class UnreadableFile extends Error {
  /** Whether a smaller file of the same kind could be read. */
  readonly tooLarge: boolean
  constructor(message: string, { tooLarge = false } = {}) {
    super(message)
    this.tooLarge = tooLarge
  }
}

/** An extraction without metadata. */
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
