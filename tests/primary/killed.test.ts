import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { findStorageFault, leavesDoubt } from '@/db/storage-fault'
import { freshPrimary, type TestPrimary } from '../support/primary'

// The server is killed in mid-write, again and again: what it acknowledged is there, and nothing is half there.

const KILLS = 8
const WRITERS = 3
/** Milliseconds in which the server must be back and take a write. */
const BACK = 5_000

let primary: TestPrimary
let engine: Engine
beforeAll(async () => {
  primary = await freshPrimary()
  engine = openLibsql(primary.address)
  await engine.batch([
    { sql: 'create table entry (id integer primary key, half text not null, text text not null)', params: [] },
    { sql: 'create unique index entry_half on entry (half)', params: [] },
  ])
})
afterAll(async () => {
  engine?.close()
  await primary?.stop()
})

const text = 'words that fill some pages '.repeat(200)
const pair = (name: string) =>
  ['a', 'b'].map((half) => ({ sql: 'insert into entry (half, text) values (?, ?)', params: [`${name} ${half}`, text] }))

/** Writes pairs until the server is gone. */
async function writeUntilGone(name: string, acknowledged: string[], inDoubt: string[]): Promise<void> {
  for (let number = 0; ; number += 1) {
    const one = `${name} ${number}`
    try {
      await engine.batch(pair(one))
      acknowledged.push(one)
    } catch (error) {
      expect(findStorageFault(error), String(error)).toMatch(/does not answer|went away before it said/)
      if (leavesDoubt(error)) inDoubt.push(one)
      return
    }
  }
}

test('kills in mid-write lose nothing that was acknowledged, and leave nothing half', {
  timeout: 120_000,
}, async () => {
  const acknowledged: string[] = []
  const inDoubt: string[] = []
  const back: number[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = acknowledged.length
    const writing = Array.from({ length: WRITERS }, (_, writer) =>
      writeUntilGone(`${kill} ${writer}`, acknowledged, inDoubt),
    )
    while (acknowledged.length < before + 3) await sleep(1)
    await sleep((kill * 7) % 23)
    await primary.kill()
    await Promise.all(writing)
    const started = performance.now()
    await primary.restart()
    await engine.batch(pair(`back ${kill}`))
    back.push(performance.now() - started)
    acknowledged.push(`back ${kill}`)
  }
  const { rows } = await engine.run({ sql: 'select half from entry', params: [], method: 'values' })
  const there = new Set(rows.map(([half]) => String(half)))
  const halves = (name: string) => ['a', 'b'].filter((half) => there.has(`${name} ${half}`)).length
  expect(acknowledged.filter((name) => halves(name) !== 2)).toEqual([])
  expect([...there].filter((half) => halves(half.slice(0, -2)) !== 2)).toEqual([])
  // What was in doubt was one or the other, which is what the words say; nobody else's write came in.
  const known = new Set([...acknowledged, ...inDoubt])
  expect([...there].filter((half) => !known.has(half.slice(0, -2)))).toEqual([])
  expect((await engine.run({ sql: 'pragma integrity_check', params: [], method: 'values' })).rows).toEqual([['ok']])
  expect(Math.max(...back)).toBeLessThan(BACK)
  console.info(
    `acknowledged ${acknowledged.length}, in doubt ${inDoubt.length}, back in ${Math.round(Math.max(...back))} ms`,
  )
})
