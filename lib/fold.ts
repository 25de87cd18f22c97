/**
 * Folds a text for matching: Unicode NFC, every run of white space to one space, curly quotation marks to straight ones,
 * and nothing else (codebook, "Evidence"). Both sides of a match are folded.
 */
export function fold(text: string): string {
  if (!UNFOLDED.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replace(/\s+/gu, ' ')
}

/** What may have to be folded: anything but printable ASCII, and two spaces. Most texts have neither. */
const UNFOLDED = /[^\x20-\x7e]| {2}/
