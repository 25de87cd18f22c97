import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config'

/*
 * Tests of the database and of routes once more, each database behind a libSQL server: what the rules refuse, what
 * queries answer, what commands write. `npm run unit:primary`.
 */

/** One of each kind; `PARLEY_ON_SERVER=all` takes every test of the project. */
const FILES = [
  ...['constraints', 'evidence', 'compare-view', 'history', 'viewers', 'round-trip'].map((name) => `db/${name}`),
  ...['save', 'merge', 'add-source', 'one-time-token', 'drafts'].map((name) => `commands/${name}`),
  ...['bundle', 'merge', 'undo'].map((name) => `commands/imports/${name}`),
  ...['index', 'search'].map((name) => `search/${name}`),
].map((name) => `tests/${name}.test.ts`)
const include = process.env.PARLEY_ON_SERVER === 'all' ? base.test?.include : FILES

// In place of the base's list, because lists of configurations are added to each other.
const own = { ...base, test: { ...base.test, include } }

export default mergeConfig(own, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { globalSetup: ['tests/primary/one-server.ts'], hookTimeout: 60_000 },
})
