import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config'

/*
 * Tests of the database and of routes once more, each database behind a libSQL server: what the rules refuse, what
 * queries answer, what commands write. `npm run unit:primary`.
 */

/** Not merged: lists of a configuration are added to each other. */
const FILES = [
  ...['constraints', 'problems', 'evidence', 'compare-view', 'history', 'viewers', 'round-trip', 'two-days'].map(
    (name) => `tests/db/${name}.test.ts`,
  ),
  ...['save', 'merge', 'undo-batch', 'take-out', 'finish-coding', 'drafts', 'one-time-token', 'add-source'].map(
    (name) => `tests/commands/${name}.test.ts`,
  ),
  'tests/commands/imports/*.test.ts',
  'tests/editing/change-records.test.ts',
  'tests/search/*.test.ts',
]

export default mergeConfig({ ...base, test: { ...base.test, include: FILES } }, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: ['tests/primary/one-server.ts'],
    hookTimeout: 60_000,
  },
})
