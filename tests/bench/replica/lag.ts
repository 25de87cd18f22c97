import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbedded } from '@/db/engine/embedded'
import type { ServerAddress } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'

const WRITES = 200

/** Milliseconds between the acknowledgement of a write at the primary and the moment when a replica file has it. */
export async function measureLag(primary: ServerAddress, copy: string, say: (line: string) => void): Promise<void> {
  const writer = openLibsql(primary)
  const reader = openEmbedded(copy, { replicaOf: primary.url })
  const lags: number[] = []
  try {
    for (let written = 0; written < WRITES; written++) {
      const name = `lag ${written}`
      await writer.run({ sql: 'insert into migration values (?, 0)', params: [name] })
      const done = performance.now()
      const find = { sql: 'select 1 from migration where hash = ?', params: [name], method: 'values' as const }
      while ((await reader.run(find)).rows.length === 0) await sleep(2)
      lags.push(performance.now() - done)
    }
    await writer.run({ sql: `delete from migration where hash like 'lag %'`, params: [] })
  } finally {
    writer.close()
    reader.close()
  }
  lags.sort((a, b) => a - b)
  const at = (part: number) => Math.round(lags[Math.min(WRITES - 1, Math.floor(WRITES * part))] ?? 0)
  say(`lag of ${WRITES} writes: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, at most ${at(1)} ms`)
}
