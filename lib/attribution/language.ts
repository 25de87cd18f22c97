/**
 * Whether a text is English, judged by its script and its most frequent small words. Texts too short to tell count
 * as English. The rules for speakers are English; in any other language they name nobody.
 */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, LONGEST_SAMPLE)
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters > 0 && latin < letters / 2) return false
  const counts = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const countOf = (words: string[]) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const english = countOf(ENGLISH)
  return OTHERS.every((words) => countOf(words) <= english)
}

/** The first characters show the language of the whole. */
const LONGEST_SAMPLE = 20_000

const list = (words: string): string[] => words.split(' ')

const ENGLISH = list('the of and to that is was with for it not he she they you this are have said says by from at who')

/** Frequent words of languages in Latin script, words that English shares left out. */
const OTHERS = [
  list('der die und das den dem nicht ist ein eine mit auf für von zu sich des im auch wir es sagte hat wird dass'),
  list('le la les des et est une un dans que qui pour pas il elle nous sur du au ce ne avec sont dit cette'),
  list('el la los las y es una un que por con para del se no lo su como dijo más pero nos está'),
  list('il lo gli che di è una un per non con del della sono ha detto ma nel alla questo si'),
  list('o os as que não um uma para com do da em se por mais disse mas foi na no ao'),
  list('w i nie na się z że do to jest o jak za po od ale przez był dla powiedział są'),
  list('de het een en van niet dat is op te zijn met voor er ook maar zei wordt aan die'),
  list('och att det som en är på för inte av med ett den har sade men vi till om jag'),
  list('ve bir bu da de için ile çok ama olarak dedi daha gibi ne değil'),
]
