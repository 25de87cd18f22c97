import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config'

/*
 * Tests of the database and of routes once more, each database behind a libSQL server: what the rules refuse, what
 * queries answer, what commands write. `npm run unit:primary`.
 */
export default mergeConfig(base, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { globalSetup: ['tests/primary/one-server.ts'] },
})
