import { describe, expect, test } from 'vitest'
import { markdown } from '@/lib/exports/formats/markdown'
import { escapeMarkdown } from '@/lib/exports/markdown/escape'
import { serializeView } from '@/lib/exports/registry'
import { filtered, nastyComparison } from './fixture'
import { expectGolden } from './golden'

async function write(model = nastyComparison()) {
  return (await serializeView(markdown, { name: 'comparison', model })) as string
}

describe('Markdown', () => {
  test('is the golden file', async () => expectGolden('comparison.md', await write()))

  test('keeps every row of the table on one line with the same number of cells', async () => {
    const table = (await write()).split('\n').filter((line) => line.startsWith('|'))
    expect(table).toHaveLength(6)
    for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(5)
  })

  test('has a note for each mark and a mark for each note', async () => {
    const text = await write()
    const marks = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number)
    const notes = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number)
    expect(marks).toEqual(notes)
    expect(notes).toHaveLength(10)
  })

  test('shows no more of a cell than the view does', async () => {
    const stances = await write(filtered({ cells: 'stance' }))
    expect(stances).not.toContain('would take half a toll')
    expect(stances).toContain('[^10]')
    expect(await write(filtered({ cells: 'summary' }))).not.toContain('put it out')
  })

  test('escapes what Markdown, HTML and tables would read', () => {
    expect(escapeMarkdown('a|b\\c <b> *x* [y](z) & $1$')).toBe('a\\|b\\\\c &lt;b&gt; \\*x\\* \\[y\\](z) &amp; \\$1\\$')
    expect(escapeMarkdown('- a\r\n# b\n1. c')).toBe('\\- a<br>\\# b<br>1\\. c')
  })
})
