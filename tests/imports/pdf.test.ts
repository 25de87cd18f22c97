import { describe, expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { type PlacedText, pdfFile } from './pdf-file'

const SIZE = 10
/** Lines from the top of a page down, `x` for those that are indented. */
const lines = (texts: (string | [x: number, text: string])[], x = 72, top = 700, step = 12): PlacedText[] =>
  texts.map((line, at) => ({
    x: typeof line === 'string' ? x : line[0],
    y: top - at * step,
    size: SIZE,
    text: typeof line === 'string' ? line : line[1],
  }))
const read = (pages: PlacedText[][], info?: string) => extractFile('a.pdf', pdfFile(pages, info))
const textOf = async (pages: PlacedText[][]) => (await read(pages)).text
const FULL = ['The harbor council met for three days and', 'heard the pilots on the toll, the gate and']

describe('a hyphen at the end of a line', () => {
  test.each([
    [
      [
        'A short-',
        'range plan and a so-',
        'called audit help no-',
        'body in the Trump-',
        'Kim talks of 2018-',
        '2019, nor the F-',
        '16 crews.',
      ],
      'A short-range plan and a so-called audit help nobody in the Trump-Kim talks of 2018-2019, nor the F-16 crews.',
    ],
    [
      ['The nego-', 'tiations on denuclear-', 'ization and the long-', 'term plan of state-', 'run yards.'],
      'The negotiations on denuclearization and the long-term plan of state-run yards.',
    ],
    [
      ['An inter-', 'continental plan, well-', 'known and self-', 'made, of twenty-', 'five ships.'],
      'An intercontinental plan, well-known and self-made, of twenty-five ships.',
    ],
    [['Kim Jong-', 'un met Moon Jae-', 'in in mid-', 'January.'], 'Kim Jong-un met Moon Jae-in in mid-January.'],
    [['A quay-', 'tide line, the quay-tide line.'], 'A quay-tide line, the quay-tide line.'],
    [['A quay-', 'tide line, the quaytide line.'], 'A quaytide line, the quaytide line.'],
    [['NEGO-', 'TIATIONS in the U.S.-', 'Korea talks.'], 'NEGOTIATIONS in the U.S.-Korea talks.'],
    [['The ne\u00ad', 'gotiations.'], 'The negotiations.'],
    [['Ver-', 'handlungen zwischen Nord-', 'Süd.'], 'Verhandlungen zwischen Nord-Süd.'],
    [['A dash –', 'here.'], 'A dash – here.'],
  ])('%j', async (broken, expected) =>
    expect(await textOf([lines([...FULL, ...broken])])).toBe(`${FULL.join(' ')} ${expected}`),
  )
})

describe('paragraphs', () => {
  const LAST = 'the audit that was due in spring, she said.'
  test('parted by a larger step', async () =>
    expect(await textOf([[...lines([...FULL, LAST]), ...lines([...FULL, LAST], 72, 650)]])).toBe(
      `${[...FULL, LAST].join(' ')}\n\n${[...FULL, LAST].join(' ')}`,
    ))

  test('parted by the indent of their first lines, which may end in a full stop', async () => {
    const first: [number, string] = [90, 'The harbor council met for three days.']
    const second: [number, string] = [90, 'Nobody had signed a thing, and nobody']
    expect(
      await textOf([
        lines([
          second,
          'would sign it before the audit of spring',
          'was read.',
          first,
          'Then the council met again, on the toll',
          'and on the gate.',
        ]),
      ]),
    ).toBe(
      'Nobody had signed a thing, and nobody would sign it before the audit of spring was read.\n\nThe harbor council met for three days. Then the council met again, on the toll and on the gate.',
    )
  })

  test('each line one, by indents in turn', async () =>
    expect(
      (
        await textOf([
          lines([
            'The council met for three days, all of it.',
            [90, '“We wait,” said Mara Quill, and left it.'],
            'Nobody followed her down to the old gate.',
            [90, '“No toll,” said Orin Vale when asked so.'],
          ]),
        ])
      ).split('\n\n'),
    ).toHaveLength(4))

  test('a heading of the same size', async () =>
    expect(await textOf([lines(['Harbor talks', ...FULL, 'the audit.'])])).toBe(
      `Harbor talks\n\n${FULL.join(' ')} the audit.`,
    ))
})

describe('what stands around the text of pages', () => {
  const page = (head: PlacedText[], body: string[]) => [...head, ...lines(body)]
  const at = (x: number, y: number, text: string, size = 8) => ({ x, y, size, text })
  const first = [...FULL, 'the audit; she said that it is']
  const second = ['read, and not a day before.', ...FULL]
  const sentence = 'she said that it is read, and not a day before.'

  test.each<[string, PlacedText[][]]>([
    [
      'a head with a page number',
      [
        [at(72, 760, 'Quay Papers'), at(500, 760, '11')],
        [at(72, 760, 'M. Quill / Harbor Talks'), at(500, 760, '12')],
      ],
    ],
    ['the same head', [[at(72, 760, 'Quay Papers', 10)], [at(72, 760, 'Quay Papers', 10)]]],
    ['a foot with a number', [[at(300, 40, '– 1 –')], [at(300, 40, '– 2 –')]]],
    ['a foot with words', [[at(72, 40, 'Page 1 of 2')], [at(72, 40, 'Page 2 of 2')]]],
    [
      'a head and a foot',
      [
        [at(72, 760, 'Quay Papers'), at(300, 40, '1')],
        [at(72, 760, 'Quay Papers'), at(300, 40, '2')],
      ],
    ],
    ['a head on one page', [[at(72, 760, 'Quay Papers'), at(500, 760, '11')], []]],
    [
      'the name of the file with the day',
      [[at(72, 30, 'harbor.indd 1   1/22/19')], [at(72, 30, 'harbor.indd 2   1/22/19')]],
    ],
  ])('%s', async (_, [one = [], two = []]) => {
    const { text, notes } = await read([page(one, first), page(two, second)])
    expect(text).toContain(sentence)
    expect(text).not.toMatch(/Quay|Papers|Page|\d/)
    expect(notes.join()).toMatch(/^Left out: running heads and page numbers \(“/)
  })

  test('a page of one line alone keeps it', async () => expect(await textOf([[at(300, 400, '1984')]])).toBe('1984'))

  test('notes go after the text, and their marks out of it', async () => {
    const mark = at(72 + 41 * 6, 704, '7', 6)
    const { text, notes } = await read([
      [
        ...lines(FULL),
        mark,
        at(72, 103, '7', 6),
        at(78, 100, 'Interview with'),
        at(72, 90, 'the author.'),
        at(72, 78, '8 See there.'),
      ],
    ])
    expect(text).toBe(`${FULL.join(' ')}\n\n[Note 7] Interview with the author.\n\n[Note 8] See there.`)
    expect(notes).toEqual([
      '1 mark of a note was left out of its sentence.',
      '2 notes of pages stand after the text, marked [Note].',
    ])
  })

  test('a mark apart from its word leaves one space', async () =>
    expect(
      await textOf([
        [
          ...lines(['The toll is 40 crowns']),
          at(72 + 21 * 6 + 14, 704, '1', 6),
          at(72 + 23 * 6 + 6, 700, ' a ton.', 10),
        ],
      ]),
    ).toBe('The toll is 40 crowns a ton.'))

  test('an exponent stays raised', async () =>
    expect(
      await textOf([
        [...lines(['It has a width of 10']), at(72 + 20 * 6, 704, '6', 6), at(72 + 21 * 6, 700, ' miles.', 10)],
      ]),
    ).toBe('It has a width of 10⁶ miles.'))
})

describe('columns', () => {
  const left = ['Left column one tells', 'of the gate and the', 'toll. Mara Quill said:', '“We wait for the']
  const right = ['audit, and not a day', 'longer.” The right col-', 'umn ends the story', 'about the pilots.']
  const expected =
    'Left column one tells of the gate and the toll. Mara Quill said: “We wait for the audit, and not a day longer.” The right column ends the story about the pilots.'
  const inRows = (a: PlacedText[], b: PlacedText[]) =>
    a.flatMap((line, at) => [line, b[at]].filter((one) => one !== undefined))

  test('written column by column, or row by row', async () => {
    expect(await textOf([[...lines(left), ...lines(right, 320)]])).toBe(expected)
    expect(await textOf([inRows(lines(left), lines(right, 320))])).toBe(expected)
  })

  test('under a headline, of unequal length, three of them', async () => {
    const headline = { x: 72, y: 740, size: 20, text: 'Harbor talks after the tide' }
    expect(await textOf([[headline, ...inRows(lines(left), lines(right.slice(0, 3), 320))]])).toBe(
      `Harbor talks after the tide\n\n${expected.replace(' about the pilots.', '')}`,
    )
    const third = ['and this is a third', 'column of the same', 'page, with words of', 'its own.']
    expect(
      await textOf([
        [...lines(left, 40), ...lines([...right.slice(0, 3), 'about the pilots'], 230), ...lines(third, 420)],
      ]),
    ).toBe(`${expected.slice(0, -1)} and this is a third column of the same page, with words of its own.`)
  })

  test('a table stays row by row', async () => {
    const table = inRows(lines(['Port', 'Ellery', 'Quay']), lines(['Toll', '40', '30'], 320))
    expect((await textOf([table])).replace(/\s+/g, ' ')).toBe('Port Toll Ellery 40 Quay 30')
  })
})

describe('titles', () => {
  const words = lines([...FULL, 'the audit.'])
  test.each([
    ['Microsoft Word - draft_final_v3.docx'],
    ['untitled'],
    ['draft_final_v3'],
    ['Harbor.indd'],
    ['PowerPoint Presentation'],
    ['file:///C:/harbor.htm'],
    ['Document1'],
    ['scan0012'],
  ])('%s is none', async (title) =>
    expect(
      await read(
        [
          [
            ...lines(['Harbor talks after the tide']),
            ...lines(
              words.map(({ text }) => text),
              72,
              680,
            ),
          ],
        ],
        `/Title(${title})/Author(user01)`,
      ),
    ).toMatchObject({ title: 'Harbor talks after the tide', authors: [] }),
  )

  test('one that somebody wrote stays', async () =>
    expect((await read([words], '/Title(Harbor talks)')).title).toBe('Harbor talks'))
})

test('a script from right to left, letter by letter, with a number in it', async () => {
  const letters = [...'قال 25 سيبقى.']
  const placed = letters.map((text, at) => ({ x: 300 - at * 6, y: 700, size: SIZE, text }))
  // The digits of a number run from left to right.
  const [two, five] = [placed[4], placed[5]]
  if (two && five) [two.x, five.x] = [five.x, two.x]
  expect(await textOf([placed])).toBe('قال 25 سيبقى.')
})

test('columns with a narrow gap, a head close to the text of its pages', async () => {
  const column = (x: number) =>
    lines(
      [
        'The harbor council met for three days',
        'and heard the pilots on the toll, the',
        'gate and the audit that was due in',
        'spring before anybody signed a thing',
        'of it, and nobody asked any of them',
        'why it took so long.',
      ],
      x,
    )
  const pages = [72, 72].map(() => [
    { x: 72, y: 712, size: 8, text: '11/27/26, 2:05 PM Harbor talks' },
    ...column(72),
    ...column(72 + 37 * 6 + 10),
  ])
  const { text, notes } = await read(pages)
  const whole =
    'The harbor council met for three days and heard the pilots on the toll, the gate and the audit that was due in spring before anybody signed a thing of it, and nobody asked any of them why it took so long.'
  expect(text).toBe(Array(4).fill(whole).join('\n\n'))
  expect(notes).toEqual(['Left out: running heads and page numbers (“11/27/26, 2:05 PM Harbor talks”).'])
})

test('marks that nobody sees are taken out, a page without text is named', async () => {
  const { text, notes } = await read([lines(['The nego\u00adtia\u200btions of the \ufb01nal day.']), []])
  expect(text).toBe('The negotiations of the final day.')
  expect(notes).toEqual(['Not read: 1 page without any text, perhaps with pictures of it.'])
})
