import type BetterSqlite3 from 'better-sqlite3'

/*
 * The release of better-sqlite3 that fits the running Node: 13 needs Node 22, and 12 aborts the process on Node 24.19
 * and later. Only the one that fits is installed, so bundlers must not resolve either.
 */
const release = Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3' : 'better-sqlite3-12'
const driver: { default: typeof BetterSqlite3 } = await import(/* turbopackIgnore: true */ /* @vite-ignore */ release)

/** The constructor of a SQLite connection; both releases have the same interface. */
export const Sqlite = driver.default
