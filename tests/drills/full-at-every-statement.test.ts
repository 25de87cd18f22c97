import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import type { Context } from '@/db/commands/context'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { mergeRecord } from '@/db/commands/records/merge'
import { renameRecord } from '@/db/commands/records/rename'
import { saveRecord } from '@/db/commands/records/save'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { undoRecord } from '@/db/commands/records/undo'
import { undoBatch } from '@/db/commands/records/undo-batch'
import type { Result } from '@/db/commands/result'
import { addSource } from '@/db/commands/sources/add'
import { refuseStorageFault } from '@/db/commands/storage-refusal'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findTakeBack } from '@/db/queries/records/take-back'
import { planTakeOut, sealOfPlan } from '@/db/queries/records/take-out'
import { sealOf } from '@/lib/editing/take-back'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { smallLibrary } from '@/tests/fixtures/small'
import { asEditor, done, fieldsOf, formOf, rowsOf } from '@/tests/support/context'
import { freshDatabase } from '@/tests/support/database'
import { failingEngine } from '@/tests/support/failing-engine'
import { report, sized, TIMEOUT } from './support/size'
import { expectWhole } from './support/whole'

/** Prepares a write in a library and gives the use case that makes it, as often as it is called. */
type Case = (db: Db) => Promise<(context: Context) => Promise<Result<unknown>>>

const by = 'Ada Coder'
const merged = async (context: Context) =>
  mergeRecord(context, {
    type: 'actor',
    name: 'edwin-marlow',
    form: fieldsOf({
      ...{ by, into: 'ada-marlow', answer: 'same', because: 'one byline' },
      dataVersion: String((await findDataVersion(context.db))?.dataVersion),
    }),
  })

const CASES: Record<string, Case> = {
  async 'a position saved'(db) {
    const name = nastyLibrary().positions[0]?.id ?? ''
    const form = await formOf(db, 'position', name, { summary: 'Said otherwise.' })
    return (context) => saveRecord(context, { type: 'position', name, form })
  },
  async 'a source added with its text'() {
    const fields = fieldsOf({ by, token: 'once', text: `A headline\n\n${'A paragraph of the text. '.repeat(400)}` })
    return (context) => addSource(context, { fields })
  },
  'two actors merged': async () => merged,
  async 'a merge taken back'(db) {
    done(await merged(asEditor(db)))
    const [[batch] = ['']] = await db.values<[string]>(sql`select batch from revision order by id desc limit 1`)
    const seal = sealOf((await findTakeBack(db, batch))?.kept ?? [])
    return (context) => undoBatch(context, { batch, form: fieldsOf({ by, seal }) })
  },
  async 'an actor renamed'() {
    return (context) =>
      renameRecord(context, {
        type: 'actor',
        name: 'ada-marlow',
        form: fieldsOf({ by, slug: 'a-marlow', version: '1' }),
      })
  },
  async 'a source taken out with all that rests on it'(db) {
    const name = nastyLibrary().sources.at(-1)?.slug ?? ''
    const plan = await planTakeOut(db, 'source', name)
    const seal = plan ? sealOfPlan(plan) : ''
    return (context) => takeOutRecord(context, { type: 'source', name, form: fieldsOf({ by, version: '1', seal }) })
  },
  async 'a record put back to a version'(db) {
    const form = await formOf(db, 'actor', 'ada-marlow', { description: 'Otherwise.' })
    done(await saveRecord(asEditor(db), { type: 'actor', name: 'ada-marlow', form }))
    return (context) =>
      undoRecord(context, { type: 'actor', name: 'ada-marlow', form: fieldsOf({ by, to: '1', version: '2' }) })
  },
  async 'an import written'(db) {
    const bundle = {
      ...smallLibrary(),
      actors: smallLibrary().actors.map((actor) => ({ ...actor, name: `${actor.name} the Second` })),
    }
    const text = JSON.stringify(bundle)
    const chunks = async function* () {
      yield Buffer.from(text)
    }
    const { id } = done(
      await startImport(asEditor(db), { file: { name: 'small.json', chunks: chunks() }, kind: undefined, by }),
    )
    done(await previewImport(asEditor(db), { id }))
    return (context) => writeImport(context, { id })
  },
}

let total = 0
afterAll(() =>
  report('full-at-every-statement', {
    'kinds of write': Object.keys(CASES).length,
    'statements that found no room': total,
    'half written': 0,
  }),
)

/** The disk stays full from the n-th statement on, or has no room for that one alone. */
const FAILING = { 'from then on': Number.POSITIVE_INFINITY, once: 1 }

test.each(
  Object.entries(CASES).flatMap(([name, prepare]) =>
    Object.entries(FAILING).map(([how, many]) => ({ name, how, prepare, many })),
  ),
)(
  '$name, with no room $how: whichever statement it is, all is as it was and told so',
  async ({ prepare, many }) => {
    const { engine } = await freshDatabase(nastyLibrary())
    const db = connect(engine)
    const use = await prepare(db)
    const failing = failingEngine(engine)
    const context = asEditor(connect(failing.engine))
    const before = await stateOf(db)
    let statements = 0
    for (let n = 1; ; n += sized(9, 1)) {
      failing.failFrom(n, many)
      const answer = await use(context).catch(refuseStorageFault)
      const failed = failing.failed()
      failing.mend()
      if (answer.kind === 'done') {
        // What is left to fail once it is written is housekeeping, and must not make it look unwritten.
        expect(await stateOf(db)).not.toBe(before)
        if (failed === 0) break
        continue
      }
      expect(answer).toMatchObject({ kind: 'full', message: expect.stringContaining('disk of this machine is full') })
      expect(await stateOf(db), `after statement ${n}`).toBe(before)
      statements += 1
    }
    expect(statements).toBeGreaterThan(0)
    await expectWhole(engine)
    total += statements
  },
  TIMEOUT,
)

/** A digest of every row of the library: not of drafts and tokens of forms, nor of files that wait to be imported. */
async function stateOf(db: Db): Promise<string> {
  const rows = (await rowsOf(db)) as [string, unknown][]
  const library = rows.filter(([table]) => !/^(draft|form_token|import_)/.test(table))
  return createHash('sha256').update(JSON.stringify(library)).digest('hex')
}
