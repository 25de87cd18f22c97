/** Earlier versions have the WAL-reset corruption. */
const OLDEST = [3, 51, 3] as const

/**
 * @param version such as `3.53.2`
 * @throws for a SQLite that can corrupt a write-ahead log
 */
export function assertSqliteVersion(version: string): void {
  if (isSqliteFrom(version, OLDEST)) return
  throw new Error(`SQLite ${version} can corrupt a write-ahead log; ${OLDEST.join('.')} or newer is needed.`)
}

/** Whether a version of SQLite is the oldest one that is taken, or newer. */
export function isSqliteFrom(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  const differing = oldest.findIndex((part, index) => parts[index] !== part)
  return differing === -1 || (parts[differing] ?? 0) > (oldest[differing] ?? 0)
}
