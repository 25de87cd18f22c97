/** What a file of a whole library says of where it comes from. */
export type LibraryAbout = {
  title: string
  /** UUID of the library's first batch; empty where it has none. */
  identity: string
  /** Version of the codebook. */
  codebook: string
  dataVersion: number
  /** YYYY-MM-DD of the data version; empty for a library without revisions. */
  dataDate: string
  /** The full address of a path; undefined where the library has no public address. */
  address(path: string): string | undefined
}

/** Whose words these are: said in every file of a whole library. */
export const RIGHTS_NOTE =
  'The records are the work of their coders. The words of quotations are those of their speakers and publishers, quoted with their citation; no text of a source is in this file. No licence is given beyond what the library’s owners say.'

/** What must be known before counting, in plain words. */
export const READING_NOTES: readonly string[] = [
  'A position without a row is no neutral position. Whether somebody looked and found nothing stands in the codings marked complete (for their actors and topics) and in absences; everything else was not looked at.',
  'reported_by names the one through whom a position is known, second-hand; basis tells apart stated, enacted and inferred ones. Leave both out before you count first-hand words.',
  'status is withdrawn where a record was taken back, with its reason: leave these out before you count.',
  'Words of the mode paraphrase are the reporter’s, not the speaker’s: never print them in quotation marks.',
  'A date is EDTF as the source gives it; the columns _earliest and _latest hold the days that it can mean, and are empty where it is open.',
]
