import { join } from 'node:path'
import { freshFolder } from './folders'
import { startTestPrimary, type TestPrimary, type TestPrimaryOptions } from './primary-process'

export type { TestPrimary }

/** A libSQL server of its own in a temporary folder. The caller stops it. */
export function freshPrimary(options: Partial<TestPrimaryOptions> = {}): Promise<TestPrimary> {
  return startTestPrimary({ folder: join(freshFolder(), 'primary'), ...options })
}
