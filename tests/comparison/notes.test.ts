import { describe, expect, test } from 'vitest'
import { numberEvidence, readingLines, spotKey } from '@/lib/comparison/notes'
import { type ComparisonCell, toDocument } from '@/lib/exports/document'
import { filtered, nastyComparison } from '../exports/fixture'

/** The numbers of a cell, in the order in which a document prints them. */
function printed(cell: ComparisonCell): number[] {
  if (cell.kind === 'left_out') return []
  const evidence = cell.kind === 'silent' ? cell.evidence : cell.positions.flatMap((position) => position.evidence)
  return evidence.map(({ note }) => note.number)
}

describe.each([false, true])('the numbers of evidence, turned: %s', (transpose) => {
  const comparison = filtered({ transpose }, nastyComparison())
  const numbered = numberEvidence(comparison)

  test('run from 1 in reading order, every place once', () => {
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, at) => at + 1))
    expect(new Set(numbered.map(spotKey)).size).toBe(numbered.length)
  })

  test('count the words of those who are unclear or would not say', () => {
    const silent = numbered.flatMap(({ cell }) => (cell.kind === 'silent' ? [cell.silence] : []))
    expect(silent).toContain('unclear')
    expect(silent).toContain('declined')
  })

  test('are those of every file: in each cell, and in the list of notes', () => {
    const document = toDocument(comparison)
    expect(document.notes.map(({ number, evidence }) => [number, evidence])).toEqual(
      numbered.map(({ number, evidence }) => [number, evidence]),
    )
    const cells = readingLines(comparison).flat()
    document.lines
      .flatMap((line) => line.cells)
      .forEach((cell, at) => {
        const own = numbered.filter((place) => place.cell === cells[at]?.cell)
        expect(printed(cell)).toEqual(own.map(({ number }) => number))
      })
  })
})
