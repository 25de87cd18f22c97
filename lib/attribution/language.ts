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
  return OTHERS.every((words) => {
    const other = countOf(words)
    return other < 2 || (english > 0 && (other < 3 || other <= english * 1.5))
  })
}

/** The first characters show the language of the whole. */
const LONGEST_SAMPLE = 4000

const list = (words: string): string[] => words.split(' ')

const ENGLISH = list(
  'the of and to that is was were with for it not he she they you this are have had said says by from at who but if we',
)

/** Frequent words of languages in Latin script, words that English has too left out. */
const OTHERS = [
  list('der und das den dem nicht ist ein eine mit auf für von zu sich des im auch wir es sagte hat wird dass ich sie'),
  list('le les et est une un dans que qui pas il elle nous sur du au ce ne avec sont dit cette je'),
  list('el los las es una un que por para del se lo su como dijo más pero nos está'),
  list('il gli che di è una un non della sono ha detto ma nel alla questo si lo dei'),
  list('os que não um uma com da em se por mais disse mas foi na ao'),
  list('w nie na się z że jest jak za po od ale przez był dla powiedział są'),
  list('het een van niet dat zijn met voor er ook maar zei wordt aan die de'),
  list('och att det som är på för inte av med ett har sade vi jag'),
  list('ve bir bu için ile çok ama olarak dedi daha gibi ne değil'),
]
