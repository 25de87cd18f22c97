import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind } from '@/lib/attribution/text-kind'

function saidIn(text: string, options: Parameters<typeof suggestQuotes>[1] = {}): [string | undefined, string][] {
  return suggestQuotes(text, options)
    .filter(({ kind }) => kind !== 'scare')
    .map(({ speaker, exact }) => [speaker, exact])
}

describe('transcripts', () => {
  const text = [
    'Remarks by Governor Vale and Chairwoman Osei Before Their Meeting',
    '9:02 A.M.',
    'GOVERNOR VALE: The tide is in. (Laughter.) We have work to do.',
    'CHAIRWOMAN OSEI: (As interpreted.) No list without licences.',
    'Two ports this year.',
    'Q    Chairwoman, will you open all nine?',
    'CHAIRWOMAN OSEI: Two this year.',
  ].join('\n\n')

  it('give every turn to who speaks, and leave out questions and what is not said', () => {
    expect(saidIn(text)).toEqual([
      ['Vale', 'The tide is in.'],
      ['Vale', 'We have work to do.'],
      ['Osei', 'No list without licences.'],
      ['Osei', 'Two ports this year.'],
      ['Osei', 'Two this year.'],
    ])
  })

  it('mark what came through an interpreter, up to the end of the turn', () => {
    expect(suggestQuotes(text).map(({ interpreted }) => interpreted === true)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it.each([
    ['“We wait.”', ['We wait.']],
    ['"We wait."', ['We wait.']],
    ['« We wait. »', ['We wait.']],
    ['„Wir warten.“', ['Wir warten.']],
    ['“We wait.\n\n“The tide does not.”', ['We wait.', 'The tide does not.']],
    ['“We wait.” (Laughter.) “The tide does not.”', ['We wait.', 'The tide does not.']],
    ['“Wait,” I said, “or go.”', ['“Wait,” I said, “or go.”']],
    ['“Wait” is all I said.', ['“Wait” is all I said.']],
    ['I said “wait.”', ['I said “wait.”']],
  ])('take the marks off where a turn stands in quotation marks as a whole: %s', (turn, words) => {
    const others = ['Q: Why?', 'Mara Quill: No.', 'Q: When?', 'Mara Quill: In June.']
    const said = saidIn([`Mara Quill: ${turn}`, ...others].join('\n\n'))
    expect(said).toEqual([...words, 'No.', 'In June.'].map((exact) => ['Mara Quill', exact]))
  })

  it('name nobody for an office that the text gives nobody', () => {
    const quotes = suggestQuotes('THE PRESIDENT: Good morning.\n\nQ    Will you go?\n\nTHE PRESIDENT: I will.')
    expect(quotes.map(({ speaker, score }) => [speaker, score < 0.9])).toEqual([
      ['The president', true],
      ['The president', true],
    ])
  })

  it('do not mix up two people of one surname', () => {
    const quotes = saidIn(
      'Interview with Tom Reed and Lena Reed\n\nMS. REED: It grew.\n\nMR. REED: It died.\n\nREED: Both are true.\n\nQ    Why?',
    )
    expect(quotes.map(([speaker]) => speaker)).toEqual(['Lena Reed', 'Tom Reed', 'Reed'])
  })

  it.each([
    'CONTACT: Ines Roth\n\nUPDATE: The talks are over.\n\nNOTE: Times are local.',
    'WASHINGTON: rain\n\nELLERY: sun',
  ])('are not seen in lists of other things: %s', (list) => {
    expect(detectTextKind(list).kind).toBe('news')
  })
})

describe('printed records', () => {
  it('read names with a full stop, as a government prints them', () => {
    const text =
      'The President’s News Conference\n\nThe President. The tide is in.\n\nQ. Will you go?\n\nThe President. I will. [Laughter] Gladly.'
    expect(detectTextKind(text).kind).toBe('transcript')
    expect(saidIn(text)).toEqual([
      ['The president', 'The tide is in.'],
      ['The president', 'I will.'],
      ['The president', 'Gladly.'],
    ])
  })

  it('read surnames in capitals after a title, as a parliament prints them', () => {
    const text =
      'Mr. REEVE. Madam Speaker, I rise for the crews.\n\nThe SPEAKER pro tempore. The gentleman has a minute.\n\nMs. van der QUAY. I thank him.\n\nMr. REEVE of Ellery. I yield.'
    expect(saidIn(text).map(([speaker]) => speaker)).toEqual([
      'Reeve',
      'The speaker pro tempore',
      'van der Quay',
      'Reeve',
    ])
  })
})

describe('questions and answers', () => {
  const text = 'Q&A with Mara Quill\n\nQ: Was it right?\n\nA: It was wrong.\n\nQ: And the toll?\n\nA: There was none.'

  it('give the answers to who is interviewed', () => {
    expect(detectTextKind(text).kind).toBe('q-and-a')
    expect(saidIn(text)).toEqual([
      ['Mara Quill', 'It was wrong.'],
      ['Mara Quill', 'There was none.'],
    ])
  })

  it('name nobody where the text does not tell', () => {
    const quotes = suggestQuotes(text.replace('Q&A with Mara Quill\n\n', ''))
    expect(quotes.map(({ speaker }) => speaker)).toEqual([undefined, undefined])
  })

  it('read names with a colon as turns where they recur', () => {
    const turns =
      'Nora Fell: Was it right?\n\nMara Quill: It was wrong.\n\nNora Fell: And now?\n\nMara Quill: Now it is late.'
    expect(detectTextKind(turns).kind).toBe('q-and-a')
    expect(saidIn(turns).map(([speaker]) => speaker)).toEqual(['Nora Fell', 'Mara Quill', 'Nora Fell', 'Mara Quill'])
  })
})

describe('statements', () => {
  const said = '“It is a start.\n\n“It is not the end.”'

  it.each([
    [
      'PORT ELLERY, N.T.— Rep. Mara Quill (NT-02), who sits on the Harbor Committee, issued the following statement:',
      'Mara Quill',
    ],
    [
      '[PORT ELLERY, N.T.] — Senator Luis Mar Delgado (I-NT) released the following statement after the talks:',
      'Luis Mar Delgado',
    ],
    [
      'WASHINGTON, D.C. – Today, U.S. Congresswoman Anna van der Quay (NT-04) made the following statement:',
      'Anna van der Quay',
    ],
    ['Washington, D.C. (March 3, 2019) -- Ranking Member Cole Barrow (NT-01) released this statement:', 'Cole Barrow'],
    ['TIDEWATER, March 6 /PressWire/ -- The Harbor Council issued the following statement:', 'Harbor Council'],
    ['Harbor Secretary Lena Osgood today released the following statement:', 'Lena Osgood'],
    [
      'Senators Luis Mar Delgado and Hanna Fisk released the following joint statement:',
      'Luis Mar Delgado and Hanna Fisk',
    ],
    ['The following is a statement by Press Secretary Ada Quist:', 'Ada Quist'],
  ])('%s', (lead, speaker) => {
    expect(saidIn(`${lead}\n\n${said}`)).toEqual([
      [speaker, 'It is a start.'],
      [speaker, 'It is not the end.'],
    ])
    expect(saidIn(`${lead}\n\nIt is a start.\n\nIt is not the end.\n\n###\n\nAbout us`)).toEqual([
      [speaker, 'It is a start.'],
      [speaker, 'It is not the end.'],
    ])
  })

  it.each([
    ['Rep. Mara Quill’s Statement on the Talks', 'Mara Quill'],
    ['Mara Quill Statement Ahead of the Talks', 'Mara Quill'],
    ['Final Statement on the Talks', undefined],
    ['Environmental Impact Statement on the Pier', undefined],
  ])('titled %s are put down to %s', (title, speaker) => {
    const quotes = suggestQuotes(`${title}\n\nIt is a start.\n\nIt is not the end.`)
    for (const quote of quotes) expect(quote.speaker).toBe(speaker)
    expect(quotes.length > 0).toBe(speaker !== undefined)
  })

  it('stop where the release speaks of itself', () => {
    const text = `Statement by Mara Quill on the Talks\n\nIt is a start.\n\nContact: Ines Roth, 555-0143`
    expect(saidIn(text)).toEqual([['Mara Quill', 'It is a start.']])
  })

  it('name nobody for an office alone', () => {
    const quotes = suggestQuotes('Statement from the Press Secretary\n\nThe governor did not ask for a toll.')
    expect(quotes.filter(({ speaker }) => speaker !== undefined)).toEqual([])
  })
})

describe('datelines', () => {
  it.each([
    'PHILADELPHIA — ',
    'WASHINGTON (AP) — ',
    'WASHINGTON, D.C. — ',
    'HANOI, Vietnam (March 3) - ',
    'PORT ELLERY, N.T., March 6 /PressWire/ -- ',
    '[TIDEWATER] — ',
    'Washington, D.C. – ',
  ])('%s is never a speaker', (dateline) => {
    expect(saidIn(`${dateline}“It holds for now,” said Lena Voss.`).map(([speaker]) => speaker)).toEqual(['Lena Voss'])
    for (const [speaker] of saidIn(`${dateline}“It holds for now, and nobody knows for how long.”`))
      expect(speaker).toBeUndefined()
  })
})

describe('posts', () => {
  const text =
    '2019-03-01 14:11 UTC, post 1\n\nThe ban stays.\n\n2019-03-05 01:08 UTC, post 2\n\nLong night. “Better a dry net,” my grandmother used to say.\n\n2019-03-06 08:00 UTC, post 3\n\nRT @courier: Council meets'

  it('are the words of their author, with their time; what they quote is somebody else’s', () => {
    const quotes = suggestQuotes(text, { author: 'Aldous Vale' })
    expect(quotes.map(({ speaker, kind, date, exact }) => [speaker, kind, date, exact])).toEqual([
      ['Aldous Vale', 'authored', '2019-03-01 14:11 UTC', 'The ban stays.'],
      [
        'Aldous Vale',
        'authored',
        '2019-03-05 01:08 UTC',
        'Long night. “Better a dry net,” my grandmother used to say.',
      ],
      ['my grandmother', 'direct', undefined, 'Better a dry net,'],
    ])
  })

  it('may have their date below', () => {
    const dated = 'The ban stays.\n\n9:14 PM · Mar 2, 2019\n\nThe toll goes.\n\n8:01 AM · Mar 3, 2019'
    expect(suggestQuotes(dated, { author: 'Aldous Vale' }).map(({ date, exact }) => [date, exact])).toEqual([
      ['9:14 PM · Mar 2, 2019', 'The ban stays.'],
      ['8:01 AM · Mar 3, 2019', 'The toll goes.'],
    ])
  })

  it('are nobody’s where no author is known', () => {
    const own = suggestQuotes(text).filter(({ kind }) => kind === 'authored')
    expect(own.map(({ speaker, score }) => [speaker, score])).toEqual([
      [undefined, 0.2],
      [undefined, 0.2],
    ])
  })
})

describe('the kind', () => {
  const news = 'The talks ended.\n\n“It holds,” said Lena Voss.\n\nShe left.'

  it('can be overruled', () => {
    expect(saidIn(news)).toEqual([['Lena Voss', 'It holds,']])
    expect(saidIn(news, { kind: 'speech', author: 'Tom Reed' })).toEqual([
      ['Tom Reed', '“It holds,” said Lena Voss.'],
      ['Lena Voss', 'It holds,'],
      ['Tom Reed', 'She left.'],
    ])
  })

  it('of a text in which nothing of the kind given is found is read as news', () => {
    expect(saidIn(news, { kind: 'transcript' })).toEqual([['Lena Voss', 'It holds,']])
  })

  it.each([
    ['Mr. Speaker, members of the council:\n\nI come to you with a list.\n\nIt is short.', 'speech'],
    ['Remarks by Governor Vale at the Pier\n\nI come to you with a list.\n\nIt is short.', 'speech'],
    ['Opinion\n\nThe list is short\n\nBy Mara Quill\n\nI have seen the list.', 'op-ed'],
    ['The governor met the council.\n\n“It is short,” he said.', 'news'],
    ['', 'news'],
  ])('of %j is %s', (text, kind) => {
    expect(detectTextKind(text).kind).toBe(kind)
  })

  it('splits long paragraphs of an author into sentences', () => {
    const text = `Mr. Speaker:\n\n${'I have seen the list, and it is short. '.repeat(40).trim()}`
    const quotes = suggestQuotes(text, { author: 'Mara Quill' })
    expect(new Set(quotes.slice(1).map(({ exact }) => exact))).toEqual(
      new Set(['I have seen the list, and it is short.']),
    )
  })
})

it('lists of what several people said name an organization whose words the text writes small as well', () => {
  const text = [
    'What They Are Saying',
    'Mara Quill, harbor envoy: “Talk.”',
    'Harbor Council: “We welcome it.”',
    'Gov. Orin Vale (R-NT): “Good.”',
  ].join('\n\n')
  expect(saidIn(text)).toEqual([
    ['Mara Quill', 'Talk.'],
    ['Harbor Council', 'We welcome it.'],
    ['Orin Vale', 'Good.'],
  ])
})
