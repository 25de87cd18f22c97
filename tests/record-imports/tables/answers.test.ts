import { describe, expect, test } from 'vitest'
import { isPlaceholder } from '@/lib/record-imports/tables/values/placeholders'
import { meaningOfWords } from '@/lib/record-imports/tables/values/vocabulary'
import { readTable } from './table-file'

describe('what an answer means', () => {
  test.each([
    [
      'supports',
      [
        'Strongly agree',
        'AGREE',
        'somewhat agree',
        'Yes',
        '1 - Strongly agree',
        '(4) Agree',
        'stimme zu',
        'Stimme voll und ganz zu',
        'eher ja',
        'tout à fait d’accord',
        "D'accord",
        'De acuerdo',
        'sí',
        'Eens',
        'helemaal mee eens',
        '매우 찬성',
        '동의',
        '賛成',
        'zgadzam się',
      ],
    ],
    [
      'opposes',
      [
        'Strongly disagree',
        'no',
        'stimme nicht zu',
        'lehne ab',
        'pas du tout d’accord',
        'En desacuerdo',
        'Oneens',
        'mee oneens',
        '반대',
        '反対',
        'nie zgadzam się',
      ],
    ],
    [
      'mixed',
      [
        'Uncertain',
        'Neither agree nor disagree',
        'neutral',
        'teils/teils',
        'weder noch',
        'Neutre',
        'geen van beide',
        '보통',
        'どちらともいえない',
      ],
    ],
    [
      'declined',
      [
        'No opinion',
        'Did not answer',
        'Don’t know',
        "DON'T KNOW",
        'keine Angabe',
        'k. A.',
        'weiß nicht',
        'Enthaltung',
        'sans opinion',
        'no contesta',
        'geen mening',
        '모름',
        '無回答',
      ],
    ],
    ['nothing', ['n/a', 'N/A', 'not applicable', 'nicht gefragt', 'sans objet', 'n.v.t.', '해당 없음', '-', '…']],
  ])('%s', (meaning, answers) => {
    for (const answer of answers) expect([answer, meaningOfWords(answer)]).toEqual([answer, meaning])
  })

  test.each(['Not sure', 'trifft nicht zu', '99', 'maybe', 'TRUE', 'agree if inspected', '3'])(
    '%s is in no list',
    (answer) => {
      expect(meaningOfWords(answer)).toBeUndefined()
    },
  )

  test.each(['supports_if', 'Supports if', 'Opposes unless'])(
    'no word but the code itself is conditional: %s',
    (code) => {
      expect(meaningOfWords(code)).toMatch(/^(supports_if|opposes_unless)$/)
    },
  )
})

describe('scales of numbers', () => {
  const table = (answers: string[], header = 'Q1 Ports should be reopened soon.') =>
    `name,${header}\n${answers.map((answer, index) => `Person ${String.fromCharCode(65 + index)}. Doe${index},${answer}`).join('\n')}\n`
  const stances = async (answers: string[], choices: Record<string, string> = {}, header?: string) => {
    const read = await readTable(table(answers, header), { mapping: { choices } })
    return {
      stances: read.of('position').map(({ stance }) => stance),
      questions: read.questions.filter(({ id }) => id.startsWith('scale')),
      refused: read.refused.length,
    }
  }

  test('1 to 5 waits until somebody says which end agrees', async () => {
    const open = await stances(['1', '3', '5'])
    expect(open).toMatchObject({ stances: [], refused: 3, questions: [{ waits: true, chosen: '' }] })
    expect((await stances(['1', '3', '5'], { 'scale:1..5': 'up' })).stances).toEqual(['opposes', 'mixed', 'supports'])
    expect((await stances(['1', '3', '5'], { 'scale:1..5': 'down' })).stances).toEqual(['supports', 'mixed', 'opposes'])
  })

  test('a header that names both ends settles it', async () => {
    const header = '"Q1 Ports should be reopened soon. (1 = strongly agree, 5 = strongly disagree)"'
    expect((await stances(['1', '5'], {}, header)).stances).toEqual(['supports', 'opposes'])
  })

  test('−2 to 2 waits, and ±1 hang on a condition only by the codebook’s scores', async () => {
    const answers = ['-2', '-1', '0', '1', '2']
    expect((await stances(answers)).questions).toMatchObject([{ id: 'scale:-2..2', waits: true }])
    expect((await stances(answers, { 'scale:-2..2': 'plain' })).stances).toEqual([
      'opposes',
      'opposes',
      'mixed',
      'supports',
      'supports',
    ])
    expect(await stances(answers, { 'scale:-2..2': 'codebook' })).toMatchObject({
      stances: ['opposes', 'mixed', 'supports'],
      refused: 2,
    })
    expect(await stances(answers, { 'scale:-2..2': 'ends' })).toMatchObject({
      stances: ['opposes', 'mixed', 'supports'],
      refused: 2,
    })
  })

  test('−1, 0, 1 is read by its signs, 0 and 1 waits', async () => {
    expect((await stances(['-1', '0', '1'])).stances).toEqual(['opposes', 'mixed', 'supports'])
    expect((await stances(['0', '1'])).questions).toMatchObject([{ id: 'scale:0..1', waits: true }])
  })
})

describe('placeholders', () => {
  test.each([
    '',
    '-',
    '—',
    '.',
    '...',
    'n/a',
    'No comment',
    'no comment.',
    'None',
    'keine Begründung',
    '„Keine Begründung.“',
    'Zu dieser These hat die Partei keine Begründung vorgelegt.',
    'Es liegt keine Begründung vor',
    'k.A.',
    'Geen toelichting',
    'De partij heeft geen toelichting gegeven.',
    'Er is geen motivatie beschikbaar',
    'aucun commentaire',
    'Sin comentarios',
    'No justification was provided.',
    'The party has not provided a justification',
    '무응답',
    'x',
    '1)',
  ])('%j says nothing', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })

  test.each([
    'No.',
    'No reason to wait: ports are safe.',
    'Keine Begründung der Regierung überzeugt uns, deshalb lehnen wir ab.',
    'Weniger Lärm.',
    'Geen toelichting nodig: dit is gewoon eerlijk beleid',
    'Sans commentaire des syndicats, la réforme échouera.',
    '일자리가 늘어납니다',
  ])('%j are words', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
})
