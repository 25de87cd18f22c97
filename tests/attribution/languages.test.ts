import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

function wordsOf(text: string): string[] {
  return suggestQuotes(text).map(({ exact }) => exact)
}

describe('quotation marks of other languages', () => {
  it.each([
    [
      'German, low and high',
      'Die Ministerin sagte: „Wir öffnen den Hafen nicht vor dem Frühjahr.“',
      ['Wir öffnen den Hafen nicht vor dem Frühjahr.'],
    ],
    [
      'German, split',
      '„Wir öffnen den Hafen nicht“, sagte die Ministerin, „und dabei bleibt es.“',
      ['Wir öffnen den Hafen nicht', 'und dabei bleibt es.'],
    ],
    ['German, books', '»Wir öffnen den Hafen nicht«, sagte die Ministerin und ging.', ['Wir öffnen den Hafen nicht']],
    [
      'German, nested',
      'Sie sagte: „Er nannte das ‚einen Anfang‘ und ging.“',
      ['Er nannte das ‚einen Anfang‘ und ging.'],
    ],
    [
      'Swiss',
      'Die Ministerin sagte: «Wir öffnen den Hafen nicht vor dem Frühjahr.»',
      ['Wir öffnen den Hafen nicht vor dem Frühjahr.'],
    ],
    [
      'French, spaced',
      'La ministre a dit : « Nous n’ouvrirons pas le port avant le printemps. »',
      ['Nous n’ouvrirons pas le port avant le printemps.'],
    ],
    ['French, no-break spaces', 'Le port, « un piège pour nos marins », reste fermé.', ['un piège pour nos marins']],
    [
      'French, nested',
      'Elle a dit : « Il parle d’un “petit pas” vers la paix. »',
      ['Il parle d’un “petit pas” vers la paix.'],
    ],
    [
      'French, nested single',
      'Elle a dit : « Il parle d’un ‹ petit pas › vers la paix. »',
      ['Il parle d’un ‹ petit pas › vers la paix.'],
    ],
    [
      'Spanish',
      'La ministra dijo: «No abriremos el puerto antes de la primavera». Luego se fue.',
      ['No abriremos el puerto antes de la primavera'],
    ],
    ['Spanish, question', 'La ministra preguntó: “¿Quién abrirá el puerto?”.', ['¿Quién abrirá el puerto?']],
    [
      'Italian',
      'La ministra ha detto: «Non apriremo il porto prima della primavera».',
      ['Non apriremo il porto prima della primavera'],
    ],
    [
      'Polish',
      'Minister powiedziała: „Nie otworzymy portu przed wiosną”, po czym wyszła.',
      ['Nie otworzymy portu przed wiosną'],
    ],
    ['Swedish', 'Ministern sade: ”Vi öppnar inte hamnen före våren.”', ['Vi öppnar inte hamnen före våren.']],
    [
      'Dutch',
      '‘We openen de haven niet voor het voorjaar’, zei de minister.\n\n‘Niet eerder’, zei zij.',
      ['We openen de haven niet voor het voorjaar', 'Niet eerder'],
    ],
    ['Russian', 'Министр сказала: «Мы не откроем порт до весны».', ['Мы не откроем порт до весны']],
    ['Korean', '장관은 “봄이 오기 전에는 항구를 열지 않겠다”고 말했다.', ['봄이 오기 전에는 항구를 열지 않겠다']],
    [
      'Korean, straight',
      '장관은 "봄이 오기 전에는 항구를 열지 않겠다"고 말했다.',
      ['봄이 오기 전에는 항구를 열지 않겠다'],
    ],
    ['Japanese', '大臣は「春まで港を開けない」と述べた。', ['春まで港を開けない']],
    ['Japanese, nested', '大臣は「彼は『小さな一歩』と呼んだ」と述べた。', ['彼は『小さな一歩』と呼んだ']],
    ['Chinese', '部长说：“春天之前我们不会开放港口。”', ['春天之前我们不会开放港口。']],
    ['Chinese, corners', '部長說：「春天之前我們不會開放港口。」', ['春天之前我們不會開放港口。']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('are found inside English', () => {
    const [quote] = suggestQuotes('«It holds for now,» said Lena Voss.')
    expect(quote).toMatchObject({ exact: 'It holds for now,', speaker: 'Lena Voss' })
  })
})

describe('speakers in other languages', () => {
  it.each([
    ['German', '„Wir öffnen den Hafen nicht“, sagte Lena Voss. Tom Reed ist damit nicht zufrieden und will klagen.'],
    ['French', '« Nous n’ouvrirons pas le port », a dit Lena Voss. Tom Reed est en colère et ne le cache pas.'],
    ['Spanish', '«No abriremos el puerto», dijo Lena Voss. Tom Reed no está de acuerdo con la ministra.'],
    ['Italian', '«Non apriremo il porto», ha detto Lena Voss. Tom Reed non è d’accordo con la ministra.'],
    ['Polish', '„Nie otworzymy portu”, powiedziała Lena Voss. Tom Reed nie jest z tego zadowolony.'],
    ['Korean', '리나 보스는 “항구를 열지 않겠다”고 말했다. Tom Reed도 그렇게 말했다.'],
    ['Japanese', 'ヴォス大臣は「港を開けない」と述べた。'],
    ['Chinese', '沃斯部长说：“我们不会开放港口。”'],
  ])('%s: nobody is named', (_, text) => {
    const quotes = suggestQuotes(text)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { speaker, score } of quotes) {
      expect(speaker).toBeUndefined()
      expect(score).toBeLessThan(0.9)
    }
  })

  it('an English text with a word of another language keeps its speakers', () => {
    const text = '“Das ist gut,” said Lena Voss, and the crowd in the hall laughed at the minister of the state.'
    expect(suggestQuotes(text).map(({ speaker }) => speaker)).toEqual(['Lena Voss'])
  })
})
