/**
 * What spellings of one answer have in common: small letters and digits, parted by single blanks, without marks over
 * letters. "Don’t know." and "DONT KNOW" are the same; numbers keep their sign.
 */
export function answerKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (/^[-+−–]?\d+([.,]\d+)?$/.test(plain)) return numberKey(plain)
  return plain
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Most texts need nothing but small letters. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/

/** An answer without the code that a program put before it: "1 - Strongly agree", "(4) Agree". */
export function withoutCode(text: string): string {
  return text.replace(/^\s*\(?\[?[-+−]?\d{1,3}\)?\]?\s*[-–—:=.)]?\s+(?=\p{L})/u, '')
}

function numberKey(plain: string): string {
  const number = Number(plain.replace(/[−–]/, '-').replace(',', '.'))
  return Number.isNaN(number) ? plain : String(number)
}
