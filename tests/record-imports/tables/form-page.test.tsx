import { expect, test } from 'vitest'
import { MAPPING_FORMS } from '@/components/imports/mapping-forms'
import { readTableFields } from '@/lib/record-imports/tables/form/read-fields'
import { sentFields } from '../sent-form'
import { readTable } from './table-file'
import { COASTAL_PANEL } from './tables'

test('the form of a table sends what it shows, and each column and answer can be changed in it', async () => {
  const { layout } = await readTable(COASTAL_PANEL)
  const fields = sentFields(MAPPING_FORMS.csv?.({ layout, sent: new Map() }))
  expect(readTableFields(fields, null)).toBeUndefined()
  const index = layout.answers.findIndex(({ answer }) => answer === 'Agre')
  fields.set(`table:answer:${index}:means`, 'supports')
  fields.set('table:column:4:as', 'conditions')
  const mapping = readTableFields(fields, null)
  expect(mapping).toMatchObject({ values: { Agre: 'supports' }, columns: { 'Q1 comment': { as: 'conditions' } } })
  const again = await readTable(COASTAL_PANEL, { mapping: { ...mapping } as Record<string, unknown> })
  expect(again.refused).toEqual(['row 5 | 3 answers | nobody is named'])
  expect(again.layout.columns[4]).toMatchObject({ as: 'conditions', of: layout.columns[3]?.name, why: 'chosen' })
  expect(again.questions.filter(({ id }) => id.startsWith('condition '))).toHaveLength(1)
})
