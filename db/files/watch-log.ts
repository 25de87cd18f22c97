import { statSync } from 'node:fs'
import type { EngineAddress } from '@/db/engine/engine'

/** `atMost` in bytes, `every` and `grace` in milliseconds. */
export type LogLimits = { atMost: number; every: number; grace: number }

/**
 * The log may grow to 256 MB, some 60,000 edits, before a reader who has had a minute for the file is given up. It is
 * looked at every five seconds.
 */
const LIMITS: LogLimits = { atMost: 256 * 1024 * 1024, every: 5_000, grace: 60_000 }

/**
 * Watches the write-ahead log while a reader holds one state of the database: until it is let go, the log cannot be
 * folded into the database, and edits would fill the disk.
 *
 * @param giveUp is called once, where the log has grown too large for a reader who has had time
 * @returns stops watching
 */
export function watchLog(address: EngineAddress, giveUp: () => void, limits: LogLimits = LIMITS): () => void {
  if (address.kind !== 'embedded') return () => undefined
  const log = `${address.file}-wal`
  const started = performance.now()
  const timer = setInterval(() => {
    if (performance.now() - started < limits.grace) return
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) <= limits.atMost) return
    clearInterval(timer)
    giveUp()
  }, limits.every)
  timer.unref()
  return () => clearInterval(timer)
}
