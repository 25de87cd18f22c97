/** The question of a header without its code, its proposition where it is one, and a short name. */
export type QuestionText = { code: string | undefined; text: string; proposition: string | undefined; label: string }

/** A word that counts questions with its number, or a number with a sign after it. "5G" and "COVID-19" are no codes. */
const CODE =
  /^\s*((?:q|qid|s|v|t|f|p|var|item|question|statement|thesis|these|frage|aussage|stelling|vraag|pregunta|énoncé|문항|no|nr)[\s_.#-]{0,2}\d{1,3}(?:[._-][a-z0-9]{1,3}|[a-z])?(?:\s*[.:)–—-]\s*|\s+|$)|(?:question|statement|frage|these|stelling|pregunta)\s+[a-z]\s*[.:)]\s*|\d{1,3}\s*[.:)]\s*)/iu
const LABEL_LENGTH = 60

/** "Q1" of "Q1 The ban should be eased."; undefined where a header has no code. */
export function codeOf(header: string): string | undefined {
  return cleaned(CODE.exec(header)?.[1])?.toLowerCase()
}

/** Takes a header apart. A question ("Should …?") is no proposition: it cannot be supported or opposed. */
export function readQuestion(header: string): QuestionText {
  const code = CODE.exec(header)
  const rest = header.slice(code?.[0].length ?? 0)
  const text = (rest === '' ? header : rest)
    .replace(/\((?:[^()]*\d\s*[=:–-][^()]*)\)\s*$/u, '')
    .replace(/:\s*(vote|answer|response|position|antwort|réponse|respuesta|antwoord)\s*$/i, '')
    .replace(/^.{4,200}[?？]\s*[-–—:]\s*(?=\S)/u, '')
    .trim()
  return { code: cleaned(code?.[1]), text, proposition: isSentence(text) ? text : undefined, label: labelOf(text) }
}

/** Whether a header may be what people were asked: a sentence or a question of some words. */
export function isQuestion(header: string): boolean {
  return isSentence(header) || /[?？]\s*$/u.test(header)
}

/** Some words that end as a sentence does or are long enough for one, and that ask nothing. */
function isSentence(text: string): boolean {
  const plain = text.trim()
  if (plain === '' || /[?？]\s*["”»)]?\s*$/u.test(plain)) return false
  if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}]/u.test(plain))
    return /[.다。]$/u.test(plain) || plain.length >= 14
  const words = plain.split(/\s+/).length
  return /[.!…]["”»)]?$/u.test(plain) ? words >= 3 : words >= 5
}

/** A code without the sign after it. */
const cleaned = (code: string | undefined) =>
  code
    ?.trim()
    .replace(/\s*[.:)–—-]$/, '')
    .trim()

function labelOf(text: string): string {
  const plain = text.replace(/[.!?？。…]+$/u, '').trim()
  if (plain.length <= LABEL_LENGTH) return plain
  const cut = plain.slice(0, LABEL_LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 20 ? space : LABEL_LENGTH)} …`
}
