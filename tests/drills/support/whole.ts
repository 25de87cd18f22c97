import { expect } from 'vitest'
import { connect } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { allRecords } from '@/db/queries/records/bundle-records'
import { listFormerNames } from '@/db/queries/records/former-names'
import { withPresentNames } from '@/lib/editing/former-name'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'
import { rawAccess } from '@/tests/db/raw'
import { expectIndexInOrder } from '@/tests/search/index-checks'
import type { Acknowledged } from './editor'

/**
 * Nothing is half written: the file is sound, no reference leads nowhere, search holds what is shown and nothing else,
 * and each record is what its last revision says, or gone where that says so, by the names that others have now. A write of several records, of which some
 * were missing, would break the last.
 */
export async function expectWhole(engine: Engine): Promise<void> {
  const { run } = rawAccess(engine)
  expect((await run('pragma integrity_check')).flat()).toEqual(['ok'])
  expect(await run('pragma foreign_key_check')).toEqual([])
  await expectIndexInOrder(engine)
  const former = await listFormerNames(connect(engine))
  for (const type of RECORD_TYPES) {
    const rows = await connect(engine).values<[string]>(allRecords(type))
    const records = rows.map(([json]) => JSON.parse(json) as { slug: string } | { id: string })
    const last = (await run(
      `select record, after from revision r where record_type = ? and after is not null and version =
        (select max(version) from revision where record_type = r.record_type and record = r.record)`,
      [type],
    )) as [string, string][]
    const byName = (entries: [string, unknown][]) => Object.fromEntries(entries)
    expect(byName(records.map((record) => [recordName(record), record]))).toEqual(
      byName(last.map(([record, after]) => [record, withPresentNames(type, JSON.parse(after), former)])),
    )
  }
}

/** Those of the acknowledged writes whose revision is not there as it was acknowledged. */
export async function findLost(engine: Engine, acknowledged: Acknowledged[]): Promise<Acknowledged[]> {
  const rows = (await rawAccess(engine).run(
    `select record_type || ' ' || record || ' ' || version, after from revision`,
  )) as [string, string | null][]
  const found = new Map(rows)
  return acknowledged.filter(({ type, name, version, holds }) => {
    const after = found.get(`${type} ${name} ${version}`)
    return holds === null ? after !== null : !after?.includes(holds)
  })
}
