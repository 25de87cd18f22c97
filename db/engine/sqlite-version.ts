/** Earlier versions have the WAL-reset corruption. */
const OLDEST = [3, 51, 3] as const

/**
 * @param version such as `3.53.2`
 * @throws for a SQLite that can corrupt a write-ahead log
 */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number)
  const differing = OLDEST.findIndex((oldest, index) => parts[index] !== oldest)
  if (differing === -1 || (parts[differing] ?? 0) > (OLDEST[differing] ?? 0)) return
  throw new Error(`SQLite ${version} can corrupt a write-ahead log; ${OLDEST.join('.')} or newer is needed.`)
}
