import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DnaMappingForm } from '@/components/imports/dna-mapping'
import { QdpxMappingForm } from '@/components/imports/qdpx-mapping'
import type { DnaLayout } from '@/lib/record-imports/dna/layout'
import { readDnaFields } from '@/lib/record-imports/dna/mapping-fields'
import type { QdpxLayout } from '@/lib/record-imports/qdpx/layout'
import { readQdpxFields } from '@/lib/record-imports/qdpx/mapping-fields'
import { readQdpx } from '@/lib/record-imports/qdpx/read'
import type { Line } from '@/lib/record-imports/reading'
import { freshFolder } from '../support/folders'
import { writeDna } from './dna/files'
import { linesOf, recordsIn } from './dna/lines'
import { SAMPLE } from './dna/sample'
import { importedFile, readLines } from './imported-file'
import { packageOf } from './qdpx/package'
import { sentFields } from './sent-form'

const layoutIn = <L,>(lines: Line[]) => (lines[0]?.kind === 'layout' ? lines[0].layout : undefined) as L
const withoutLayout = (lines: Line[]) => lines.filter(({ kind }) => kind !== 'layout')

test('the form of a DNA file sent as it is shown changes nothing, and what is chosen in it does', async () => {
  const path = join(freshFolder(), 'strait.dna')
  writeDna(path, 3, SAMPLE)
  const lines = await linesOf(path)
  const form = <DnaMappingForm layout={layoutIn<DnaLayout>(lines)} sent={new Map()} />
  expect(withoutLayout(await linesOf(path, readDnaFields(sentFields(form), null)))).toEqual(withoutLayout(lines))
  const changed = sentFields(form, {
    'topic of Trackers': '-',
    'proposition of Ease the ban': 'The ban should be eased.',
    'side of Ease the ban': 'opposes',
    'role of ["DNA Statement","frame"]': 'note',
    ownText: 'none',
  })
  const again = await linesOf(path, readDnaFields(changed, null))
  expect(recordsIn(again, 'topic').map(({ label, proposition }) => [label, proposition])).toEqual([
    ['Ease the ban', 'The ban should be eased.'],
    ['Inspectors on board', null],
  ])
  expect(recordsIn(again, 'position').find(({ actor }) => actor === 'ada-marlow')?.stance).toBe('supports')
  expect(recordsIn(again, 'coding')[0]?.note).toContain('frame: food')
})

test('the form of a REFI-QDA project sent as it is shown changes nothing', async () => {
  const read = (mapping?: unknown) => readLines(readQdpx, importedFile('strait.qdpx', packageOf()), { mapping })
  const lines = await read()
  const form = <QdpxMappingForm layout={layoutIn<QdpxLayout>(lines)} sent={new Map()} />
  expect(withoutLayout(await read(readQdpxFields(sentFields(form), null)))).toEqual(withoutLayout(lines))
  const changed = readQdpxFields(sentFields(form, { 'code Nice phrase': 'topic' }), null)
  expect(recordsIn(await read(changed), 'topic').map(({ label }) => label)).toContain('Nice phrase')
})
