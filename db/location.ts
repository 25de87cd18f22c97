/** Where the embedded database lies: `PARLEY_DB`, else `data/parley.db` under the working directory. */
export function databaseFile(): string {
  return process.env.PARLEY_DB || 'data/parley.db'
}
