import { closeSync, existsSync, openSync, rmSync, statSync, utimesSync } from 'node:fs'

/** Beside a replica file: how far libSQL has copied the log of the primary. */
const LOG_PLACE = '-client_wal_index'
/** Beside a replica file: empty, last modified when the primary was last asked and everything was copied. */
const SYNCED = '-synced'

/** Milliseconds between two notes of the same thing. */
const NOTED_EVERY = 1_000

/** Why a file cannot become a replica, in words. */
export class UnusableReplica extends Error {}

/**
 * Refuses a file that no follower has made: filling it would destroy a library. Removes what is left of a replica whose
 * file is gone.
 * @throws {UnusableReplica}
 */
export function assertReplicaFile(file: string): void {
  if (!existsSync(file)) removeReplica(file)
  else if (statSync(file).size > 0 && !existsSync(file + LOG_PLACE))
    throw new UnusableReplica(
      `${file} is a library of its own and no copy of another one, so it was left alone. Name a new file for the copy: PARLEY_DB=data/replica.db`,
    )
}

/** Removes a replica file with everything beside it but the lock of its follower. Nothing may have it open. */
function removeReplica(file: string): void {
  for (const ending of ['', '-wal', '-shm', LOG_PLACE, SYNCED]) rmSync(file + ending, { force: true })
}

/** Notes that the file has everything that the primary had just now. */
export function noteSync(file: string): void {
  const now = new Date()
  const last = findLastSync(file)
  if (last === undefined) closeSync(openSync(file + SYNCED, 'a', 0o600))
  if (last === undefined || now.getTime() - last.getTime() >= NOTED_EVERY) utimesSync(file + SYNCED, now, now)
}

/** When the file last had everything that the primary had, to a second; undefined before the first copy is whole. */
export const findLastSync = (file: string): Date | undefined =>
  existsSync(file) ? statSync(file + SYNCED, { throwIfNoEntry: false })?.mtime : undefined
