import { describe, expect, it } from 'vitest'
import { listParagraphs } from '@/lib/attribution/paragraphs'
import { listPassages } from '@/lib/attribution/passages'

/** The words between each pair of marks. */
function passagesOf(text: string): string[] {
  return listPassages(text, listParagraphs(text)).map(({ start, end }) => text.slice(start, end))
}

describe('marks', () => {
  it.each([
    ['straight', '"We won," she said. "Twice."', ['We won,', 'Twice.']],
    ['curly', '“We won,” she said. “Twice.”', ['We won,', 'Twice.']],
    ['opened curly, closed straight', '“We won," she said. "Twice.”', ['We won,', 'Twice.']],
    ['closed with an opening mark', '“We won,“ she said.', ['We won,']],
    ['low and high', '„We won,“ she said.', ['We won,']],
    ['guillemets', '«We won», she said.', ['We won']],
    ['backticks and apostrophes', "``We won,'' she said.", ['We won,']],
    ['no-break spaces around', 'She said:\u00a0“We won.”\u00a0He left.', ['We won.']],
    ['after a dash', 'He knew—“always,” he said—what to do.', ['always,']],
    ['in brackets', 'He left (“in a hurry,” she said).', ['in a hurry,']],
  ])('pairs marks: %s', (_, text, expected) => {
    expect(passagesOf(text)).toEqual(expected)
  })

  it('keeps nested single marks and apostrophes inside', () => {
    const inner = 'He told me, ‘Don’t go,’ and I didn’t'
    expect(passagesOf(`“${inner},” she said.`)).toEqual([`${inner},`])
  })

  it('keeps nested double marks of the other family inside', () => {
    expect(passagesOf('"I saw “Night Harbor” twice," he said.')).toEqual(['I saw “Night Harbor” twice,'])
  })

  it('keeps a nested pair of the same family inside, where two marks in a row close', () => {
    expect(passagesOf('“I live in what he calls “hell” and like it.” He left.')).toEqual([
      'I live in what he calls “hell” and like it.',
    ])
  })

  it.each([
    ['feet and inches', 'He is 6\'3" tall. "So what," he said.', ['So what,']],
    ['curly feet', 'He is 6’ 3” tall. “So what,” he said.', ['So what,']],
    ['inches outside', 'The board is 9" wide. "It fits," he said.', ['It fits,']],
    ['inches inside', '"A 9" barrel is long," he said.', ['A 9" barrel is long,']],
    ['an HTML attribute', 'See <a title="no quote">this</a>. "It fits," he said.', ['It fits,']],
    ['a mark that opens nothing', 'The tour of [his] systems" ended. "It fits," he said.', ['It fits,']],
  ])('reads no passage into %s', (_, text, expected) => {
    expect(passagesOf(text)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  it('ends a passage that runs on at the paragraph, and marks what reopens it', () => {
    const text = '“One point.\n\n“Another,” he said.\n\n“A third.”'
    const passages = listPassages(text, listParagraphs(text))
    expect(passages.map(({ openEnd, reopened }) => [openEnd, reopened])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
    expect(passagesOf(text)).toEqual(['One point.', 'Another,', 'A third.'])
  })

  it('goes on in the next paragraph although it is not opened again', () => {
    expect(passagesOf('“One point.\n\nAnother,” he said.')).toEqual(['One point.', 'Another,'])
  })

  it('ends a passage without closing mark before the reporter’s clause', () => {
    expect(passagesOf('“We lost it all, he said. “All of it.”')).toEqual(['We lost it all,', 'All of it.'])
    expect(passagesOf('“We lost it all, Ms. Orr said.\n\nNothing more.')).toEqual(['We lost it all,'])
  })

  it('joins the lines of a hard-wrapped text', () => {
    const text = [
      'The harbor commission met on Monday to hear what the engineers',
      'had found. “The wall will hold for another ten years if nobody',
      'touches it and if the sea stays where it is,” said the chief',
      'engineer, who has inspected the wall every year since the storm',
      'that broke the old one and flooded the lower town.',
    ].join('\n')
    expect(passagesOf(text)).toEqual([
      'The wall will hold for another ten years if nobody\ntouches it and if the sea stays where it is,',
    ])
  })
})

describe('single marks', () => {
  it('count where a text uses them in place of double ones', () => {
    expect(passagesOf("'We shall see,' said Mr. Trent. 'The clerk's plan wasn't bad.'")).toEqual([
      'We shall see,',
      "The clerk's plan wasn't bad.",
    ])
    expect(passagesOf('‘We shall see,’ he said. ‘Not that it’s up to me.’ Back in the ’90s it was.')).toEqual([
      'We shall see,',
      'Not that it’s up to me.',
    ])
  })

  it('do not count beside double ones, as in headlines', () => {
    expect(passagesOf('Mayor \'sorry\' for delay\n\n"I am sorry," she said. "Very sorry."')).toEqual([
      'I am sorry,',
      'Very sorry.',
    ])
  })

  it('are no passages as apostrophes', () => {
    expect(passagesOf("The workers' union didn't like the bosses' offer. It's theirs.")).toEqual([])
  })
})
