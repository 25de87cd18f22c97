import { connect } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { rawAccess } from '@/tests/db/raw'
import { formOf } from '@/tests/support/context'
import { type Editor, newEditor } from './editor'

const ACTORS = ['ada-marlow', 'edwin-marlow', 'dock-workers-union', 'coastal-law-center']

/** Four editors of the nasty library, each with an actor of its own, who sign with their round. */
export async function openEditors(engine: Engine, round: number): Promise<Editor[]> {
  const db = connect(engine)
  return Promise.all(
    ACTORS.map(async (actor, index) =>
      newEditor(`Editor ${index} of round ${round}`, actor, await formOf(db, 'actor', actor)),
    ),
  )
}

/** The number of revisions that editors wrote and were not told of, because the server was killed before its answer. */
export async function countUnanswered(engine: Engine, editors: Editor[]): Promise<number> {
  const signed = JSON.stringify(editors.map(({ by }) => by))
  const [[written]] = (await rawAccess(engine).run(
    `select count(*) from revision where by in (select value from json_each(?)) and record_type in ('actor', 'source')`,
    [signed],
  )) as [[number]]
  return written - editors.flatMap(({ acknowledged }) => acknowledged).length
}
