/**
 * Arabic with each letter as the character of the form it takes beside its neighbours. The picture's renderer cannot
 * join letters itself where a line has Latin ones too.
 */
export function joinArabic(text: string): string {
  return text.replace(ARABIC_WORD, (word) => {
    const letters = [...word.replace(LAM_ALEF, (pair) => PAIRS.get(pair) ?? pair)]
    return letters.map((letter, at) => joined(letter, before(letters, at), after(letters, at))).join('')
  })
}

const ARABIC_WORD = /[\p{Script=Arabic}\p{M}]+/gu
const LAM_ALEF = /\u0644[\u0622\u0623\u0625\u0627]/g
const MARK = /\p{M}/u
/** The kashida, a stroke between two letters. */
const STROKE = '\u0640'

/** Forms of a letter as Unicode orders them: alone, at the end, then at the beginning and within where it joins on. */
const FORMS = new Map<string, string[]>()
/** Lam and alef are written as one, and share the ways to stand with letters that join to the right only. */
const PAIRS = new Map<string, string>()
for (const [from, to] of [
  [0xfb50, 0xfbb1],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const) {
  for (let code = from; code <= to; code++) {
    const form = String.fromCodePoint(code)
    const letters = form.normalize('NFKC')
    if (letters === form) continue
    if (letters.length > 1 && !PAIRS.has(letters)) PAIRS.set(letters, form)
    const letter = PAIRS.get(letters) ?? letters
    FORMS.set(letter, [...(FORMS.get(letter) ?? []), form])
  }
}

function joined(letter: string, previous: string | undefined, next: string | undefined): string {
  const forms = FORMS.get(letter)
  if (!forms) return letter
  const right = previous !== undefined && joinsOn(previous)
  const left = joinsOn(letter) && next !== undefined && (next === STROKE || (FORMS.get(next)?.length ?? 0) > 1)
  return forms[(left ? 2 : 0) + (right ? 1 : 0)] ?? letter
}

/** Whether a letter joins the one after it. */
const joinsOn = (letter: string) => letter === STROKE || (FORMS.get(letter)?.length ?? 0) > 2

function before(letters: string[], at: number): string | undefined {
  return letters.slice(0, at).findLast((letter) => !MARK.test(letter))
}

function after(letters: string[], at: number): string | undefined {
  return letters.slice(at + 1).find((letter) => !MARK.test(letter))
}
