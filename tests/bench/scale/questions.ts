import { connect } from '@/db/client'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine, Statement } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { READER } from '@/lib/viewer'
import { recordingEngine } from '../../support/recording-engine'

/** Statements of one question in the order in which they were asked. */
export type Asked = Pick<Statement, 'sql' | 'params'>[]

/**
 * Asks a question twice and gives the statements of the second time: what a server asks again and again, without
 * what it remembers.
 */
export async function recordStatements(file: string, ask: (db: Library) => Promise<unknown>): Promise<Asked> {
  const { engine, db, asked } = listening(file)
  try {
    await ask(db)
    asked.length = 0
    await ask(db)
    return [...asked]
  } finally {
    engine.close()
  }
}

/** A database that notes what it is asked. */
function listening(file: string): { engine: Engine; db: Library; asked: Asked } {
  const engine = openEmbedded(file, { readonly: true })
  const { engine: recording, statements } = recordingEngine(engine)
  return { engine, db: libraryFor(connect(recording), READER), asked: statements }
}
