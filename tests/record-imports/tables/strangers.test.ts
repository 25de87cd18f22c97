import { describe, expect, test } from 'vitest'
import { readTable } from './table-file'

describe('tables as strangers have them', () => {
  test('a figure over all experts is no answer of an expert', async () => {
    const text = [
      'Expert,University,Vote,Confidence,Comment,Median national vote,Median confidence',
      'Ann Lee,Delta University,Agree,8,,Agree,8',
      'Bo Tern,Harbor College,Did Not Answer,,,Agree,',
      'Cy Moor,Quay School,Uncertain,5,"It depends on the size, mostly.",Disagree,',
    ].join('\n')
    const { layout, of } = await readTable(text)
    expect(layout.columns.map(({ as }) => as).slice(5)).toEqual(['not_taken', 'not_taken'])
    expect(of('position')).toHaveLength(2)
    expect(of('absence')).toHaveLength(1)
  })

  test('a sentence that begins like a figure is asked about', async () => {
    const { of } = await readTable('Name,Average wages should rise with prices.\nAnn Lee,Agree\nBo Tern,Disagree\n')
    expect(of('position')).toHaveLength(2)
  })

  test('a header that stands once more between the rows loses none of them', async () => {
    const head = 'Name\tQ1 The port should open.\tQ2 The port should close.'
    const text = [head, 'Ann\tYes\tNo', 'Bob\tNo\tYes', head, 'Cy\tYes\tDon’t know'].join('\n')
    const { of, refused } = await readTable(text)
    expect(refused).toEqual([])
    expect(of('actor').map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cy'])
    expect(of('position')).toHaveLength(5)
  })

  test('rows above the header are told, and titles are not', async () => {
    const text = 'Panel;;\nwave;3;\nName;Q1 The port should open.;Q2 The port should close.\nAnn;Yes;No\n'
    const { lines } = await readTable(text)
    expect(lines.flatMap((line) => (line.kind === 'nothing' ? [`${line.place.words}: ${line.reason}`] : []))).toEqual([
      'row 2: it stands above the header',
    ])
  })
})
