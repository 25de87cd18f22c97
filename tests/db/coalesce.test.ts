import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

async function recordedDatabase() {
  const recorded = recordingEngine((await freshDatabase()).engine)
  return { ...recorded, db: connect(recorded.engine) }
}

test('reads that are asked for together are one round trip, answered each by its own rows', async () => {
  const { db, roundTrips } = await recordedDatabase()
  const numbers = await Promise.all([1, 2, 3].map((number) => db.values(sql`select ${number}`)))
  expect(numbers).toEqual([[[1]], [[2]], [[3]]])
  expect(roundTrips.map((sent) => sent.length)).toEqual([3])
})

test('reads of functions that have awaited something settled before still travel together', async () => {
  const { db, roundTrips } = await recordedDatabase()
  const deep = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await undefined
    return db.values(sql`select ${turns}`)
  }
  await Promise.all([deep(0), deep(1), deep(7)])
  expect(roundTrips.map((sent) => sent.length)).toEqual([3])
})

test('reads that depend on each other are a round trip each', async () => {
  const { db, roundTrips } = await recordedDatabase()
  const [first] = await db.values<[number]>(sql`select 1`)
  await db.values(sql`select ${first?.[0]}`)
  expect(roundTrips.map((sent) => sent.length)).toEqual([1, 1])
})

test('a read that fails fails alone, with its own error', async () => {
  const { db } = await recordedDatabase()
  const [good, bad, other] = await Promise.allSettled([
    db.values(sql`select 1`),
    db.values(sql`select nonsense`),
    db.values(sql`select 2`),
  ])
  expect(good).toMatchObject({ status: 'fulfilled', value: [[1]] })
  expect(other).toMatchObject({ status: 'fulfilled', value: [[2]] })
  expect(bad).toMatchObject({ status: 'rejected', reason: { cause: { message: 'no such column: nonsense' } } })
})

test('a write is never held back to travel with reads', async () => {
  const { db, roundTrips } = await recordedDatabase()
  const read = db.values(sql`select count(*) from theme`)
  const reading = Promise.resolve(read)
  await db.run(sql`insert into theme (slug, label, ordinal) values ('a', 'A', 1)`)
  await reading
  expect(roundTrips.filter((sent) => sent.some(({ sql }) => sql.startsWith('insert')))).toHaveLength(1)
  expect(roundTrips.find((sent) => sent.some(({ sql }) => sql.startsWith('insert')))).toHaveLength(1)
})
