import { getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { COLUMN_FIELDS, fieldOfColumn } from '@/db/records/column-fields'
import { type ColumnsByField, value } from '@/db/records/columns'
import { RECORD_TABLES } from '@/db/records/registry'
import { describeTable } from '@/db/records/table'
import { model as schema } from '@/db/schema/model'
import { recordsOf } from '@/lib/bundle/schema'
import { keyOf } from '@/lib/forms/field'
import { formFields } from '@/lib/forms/records/fields'
import { describeRecord } from '@/lib/records/descriptor'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { BUNDLE_TYPES, descriptorOf, homeOf, recordName, titleOf } from '@/lib/records/registry'
import { SEARCH_KINDS, searchOf } from '@/lib/search/entries'
import { nastyLibrary } from '../fixtures/nasty/library'

describe.each(RECORD_TYPES)('a %s', (type) => {
  const { schema: shape, fields, key, namedAfter } = descriptorOf(type)

  test('has a field and a column for every key of its schema, and for nothing else', () => {
    const keys = Object.keys(shape.shape).toSorted()
    expect(Object.keys(fields).toSorted()).toEqual(keys)
    expect(Object.keys(RECORD_TABLES[type].columns).toSorted()).toEqual(keys)
  })

  test('has a title, a page and a name', () => {
    for (const record of recordsOf(nastyLibrary(), type)) {
      expect(titleOf(type, record)).not.toBe('')
      expect(homeOf(type, record)).toMatch(/^\/(actors|claims|positions|sources|summits|topics)\b/)
      expect(recordName(record)).toBe((record as Record<string, unknown>)[key])
    }
  })

  test('is asked for by forms without what they do not ask, and named after a field they ask', () => {
    const asked = formFields(type).map(keyOf)
    expect(asked).not.toContain(key)
    expect(asked).toEqual(Object.entries(fields).flatMap(([name, field]) => (field.inForm === false ? [] : [name])))
    if (namedAfter) expect(asked).toContain(namedAfter)
  })
})

test('bundles list every type once, as they always did', () => {
  expect(BUNDLE_TYPES.map((type) => descriptorOf(type).list)).toEqual([
    'actors', 'themes', 'topics', 'summits', 'sources', 'codings', 'quotations', 'positions', 'claims', 'absences',
  ]) // biome-ignore format: one list
})

test('search has a number and a place of its own for each type', () => {
  expect(SEARCH_KINDS).toEqual(['actor', 'topic', 'claim', 'position', 'quotation', 'source', 'summit'])
  expect(SEARCH_KINDS.map((kind) => searchOf(kind).number)).toEqual([1, 2, 5, 6, 7, 4, 3])
})

/** Columns that are not called as their field, and what that is. */
const OTHER_NAMES = `
    source.issued_from issued, source.issued_to issued, alias.name aliases
    affiliation.organization_id actor, affiliation.from_date from, affiliation.to_date to
    topic.rule_counts rule, topic.rule_excludes rule, summit.date_from date
    summit.date_to date, coding.uid id, coding_actor.actor_id actors
    coding_topic.topic_id topics, coding_summit.summit_id summits, quotation.uid id
    quotation.speaker_id speakers, speaker.actor_id speakers, quotation.locator_kind locator
    quotation.locator_value locator, quotation.check_result checked, quotation.checked_on checked
    quotation.checked_hash checked, position.uid id, position.condition_join conditions
    position.stated_from statedOn, position.stated_to statedOn, position.quotation_id quotations
    position_quotation.quotation_id quotations, claim.uid id, claim.made_from madeOn
    claim.made_to madeOn, claim.test_true_if test, claim.test_not_if test
    claim.test_written_on test, claim.by_date by, claim.by_from by
    claim.by_to by, claim.quotation_id quotations, claim_quotation.quotation_id quotations
    response.claim_id, response.uid id, response.said_from saidOn
    response.said_to saidOn, response.quotation_id quotations, response_quotation.quotation_id quotations
    claim_outcome.claim_id, claim_outcome.uid id, claim_outcome.on_date on
    claim_outcome.on_from on, claim_outcome.on_to on, outcome_quotation.quotation_id quotations
    absence.uid id, absence.on_date on, absence.on_from on
    absence.on_to on, absence.recorded_by by, absence.quotation_id quotations
    absence_quotation.quotation_id quotations
`
  .split(/,|\n/)
  .flatMap((pair) => (pair.trim() === '' ? [] : [pair.trim()]))

describe('a column', () => {
  // Keys, places in lists and what triggers or generated columns keep are no fields of a record.
  const DERIVED = /^(id|ordinal|shown|tier|valid_from|valid_to)$/
  /** The columns by which rows in lists belong to a record. */
  const ownersOf = (columns: ColumnsByField): SQLiteColumn[] =>
    Object.values(columns).flatMap((one) => {
      if (one.kind === 'children') return [one.owner, ...ownersOf(one.fields)]
      return one.kind === 'list' ? [one.owner] : []
    })

  test('of a record is stored for a field, or derived', () => {
    const owners = Object.values(RECORD_TABLES).flatMap(({ columns, history }) => [
      ...ownersOf(columns),
      ...(history ? [history.list.owner] : []),
    ])
    const known = new Set([...owners, ...COLUMN_FIELDS.map(({ column }) => column)])
    const tables = new Set(COLUMN_FIELDS.map(({ column }) => column.table))
    expect(tables.size).toBeGreaterThan(20)
    for (const table of tables)
      for (const column of getTableConfig(table).columns)
        if (!known.has(column)) expect(column.name, getTableName(table)).toMatch(DERIVED)
  })

  test('has the name of its field, but for those that are listed', () => {
    // Reading and writing go by one mapping, so two columns that are swapped there come back as they went in.
    const fieldOf = (name: string) =>
      name.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const others = COLUMN_FIELDS.flatMap(({ column, field }) =>
      fieldOf(column.name) === field ? [] : [`${getTableName(column.table)}.${column.name} ${field}`.trim()],
    )
    expect(others).toEqual(OTHER_NAMES)
  })

  test.each([
    ['position', 'stated_from', 'statedOn'],
    ['position', 'condition_join', 'conditions'],
    ['position', 'uid', 'id'],
    ['absence', 'recorded_by', 'by'],
    ['quotation', 'speaker_id', 'speakers'],
    ['affiliation', 'organization_id', 'actor'],
    ['alias', 'name', 'aliases'],
    ['alias', 'ordinal', 'aliases'],
    ['response', 'said_to', 'saidOn'],
    ['response_quotation', 'response_id', 'quotations'],
    ['topic_wording', 'proposition', 'proposition'],
    ['library', 'title', ''],
  ])('%s.%s is the field “%s”', (table, column, field) => {
    expect(fieldOfColumn(table, column)).toBe(field)
  })
})

// Held by `tsc`: an expected error that is none is an error.
test('a missing piece is a type error', () => {
  const shape = z.strictObject({ slug: z.string(), label: z.string(), places: z.array(z.string()) })
  const whole = {
    list: 'events',
    noun: { one: 'event', many: 'events' },
    key: 'slug',
    schema: shape,
    title: () => '',
    home: () => '/',
  } as const
  const [slug, label, places] = [
    { kind: 'line', label: 'Name in addresses' },
    { kind: 'line', label: 'Name' },
    { kind: 'lines', label: 'Places' },
  ] as const
  expect(describeRecord({ ...whole, fields: { slug, label, places } }).list).toBe('events')
  // @ts-expect-error a field is missing
  describeRecord({ ...whole, fields: { slug, label } })
  // @ts-expect-error a list is not one line
  describeRecord({ ...whole, fields: { slug, label, places: label } })
  // @ts-expect-error a record has a title
  describeRecord({ ...whole, title: undefined, fields: { slug, label, places } })
  describeTable('theme', {
    table: schema.theme,
    columns: { slug: value(schema.theme.slug), label: value(schema.theme.label) },
  })
  // @ts-expect-error a column is missing
  describeTable('theme', { table: schema.theme, columns: { slug: value(schema.theme.slug) } })
})
