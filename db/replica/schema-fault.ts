import type { Engine } from '@/db/engine/engine'
import { type SchemaState, schemaStateCheck } from '@/db/schema-state'

/** Why a library that others migrate cannot be read by this program, as the end of a sentence that begins with its name. */
export type SchemaFault = string

const WORDS: Record<SchemaState, SchemaFault> = {
  newer:
    'was written by a newer version of Parley than this one. Bring this machine to the version that editors write with',
  older:
    'has not been opened by this version of Parley yet. Bring the Parley that editors write with to this version, or seed the library with it',
}

/** Finds out whether a library has the schema of this program; undefined where it has. */
export function schemaCheck(): (engine: Engine) => Promise<SchemaFault | undefined> {
  const check = schemaStateCheck()
  return async (engine) => {
    const state = await check(engine)
    return state && WORDS[state]
  }
}
