import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { findBatchView } from '@/db/queries/records/batch-view'
import type { Bundle } from '@/lib/bundle/schema'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { asEditor, done, fieldsOf } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { recordingEngine } from '../../support/recording-engine'
import { importAll } from './import-of'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const SAMPLE: Bundle = JSON.parse(readFileSync('db/dataset/sample/library.json', 'utf8'))

/** Records of which a library has few, however much was said. */
const FEW = /^delete from (summit|theme) /

/** Tables that grow with people, sources and topics, and not with what was said. */
const SMALL = /^SCAN (actor|affiliation|source_author|topic|claim)$/

test('taking an import back looks each record up, whatever their number', async () => {
  const { engine, db } = await freshDatabase(smallLibrary())
  const run = await importAll(db, SAMPLE)
  const recorded = recordingEngine(engine)
  const watched = connect(recorded.engine)
  const view = await findBatchView(watched, run.batch ?? '')
  const form = fieldsOf({ by: 'Ada Coder', seal: view?.seal ?? '' })
  done(await undoBatch(asEditor(watched), { batch: run.batch ?? '', form }))
  const plans = await Promise.all(
    recorded.statements.map(async ({ sql, params }) => {
      const { rows } = await engine.run({ sql: `explain query plan ${sql}`, params, method: 'all' })
      return { sql: sql.replace(/\s+/g, ' '), steps: rows.map((row) => String(row[3])) }
    }),
  )
  expect(plans.length).toBeGreaterThan(20)
  for (const { sql, steps } of plans) {
    const reads = steps.filter((step) => /^(SCAN|SEARCH) /.test(step) && !/ json_each /.test(step))
    // One table may be read from its beginning to its end; in every other rows are looked up, also where a deleted
    // record must not be named any more.
    const through = reads.slice(1).filter((step) => step.startsWith('SCAN ') && !SMALL.test(step))
    if (!FEW.test(sql)) expect(through, sql).toEqual([])
    // By name alone: with the row id, all keys of a list would be gone through for every name.
    expect(
      reads.filter((step) => /=\? AND rowid=\?/.test(step)),
      sql,
    ).toEqual([])
    // Whether there is a later revision of a record is seen from the first one after it.
    for (const step of reads.filter((one) => one.startsWith('SEARCH later ')))
      expect(step, sql).toContain('record=? AND version>?')
  }
})
