/**
 * Removes invisible characters that keep words from being found: soft hyphens, zero-width spaces, word joiners,
 * byte-order marks, invisible operators, noncharacters. Joiners stay in scripts that need them and in emoji, direction
 * marks in right-to-left lines. A non-breaking hyphen becomes a hyphen.
 */
export function withoutInvisibleMarks(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufffc\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\u200c\u200d]/g, keepJoiner)
    .replace(/[^\n]*[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069][^\n]*/g, withoutDirections)
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
}

/** Latin and Armenian ligatures. */
const LIGATURES = /[\ufb00-\ufb06\ufb13-\ufb17]/g

/** Scripts and emoji that need joiners. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Hebrew}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]$/u

function keepJoiner(mark: string, offset: number, text: string): string {
  return JOINING.test(text.slice(Math.max(0, offset - 2), offset)) ? mark : ''
}

function withoutDirections(line: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(line)
    ? line
    : line.replace(/[\u200e\u200f\u061c\u202a\u202b\u202c\u2066-\u2069]/g, '')
}
