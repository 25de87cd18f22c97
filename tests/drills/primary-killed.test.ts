import { afterEach, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { migrate } from '@/db/migrate'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { freshPrimary, type TestPrimary } from '@/tests/support/primary'
import { type Acknowledged, edit, sendForm, wordsOf } from './support/editor'
import { countUnanswered, openEditors } from './support/editors'
import { readOn } from './support/readers'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

/** Refused before it was sent, or gone in the middle of it: then it is not known whether it is written, and said so. */
const REFUSED = new RegExp(
  `answered 503: .*(${[
    'The database did not take this: its server does not answer',
    'The database has not answered: its server went away before it said whether the change was made',
  ].join('|')})`,
)

const random = seededRandom()
let primary: TestPrimary | undefined
let server: Server | undefined
let engine: Engine | undefined
afterEach(async () => {
  engine?.close()
  await server?.stop()
  await primary?.stop()
})

test(
  'a primary killed in mid-write loses nothing that was acknowledged; while it is away, pages say so; then all goes on',
  async () => {
    primary = await freshPrimary()
    engine = openEngine(primary.address)
    await migrate(engine, 'db/migrations')
    await loadBundle(connect(engine), nastyLibrary(), { by: 'drill', at: '2026-01-01T00:00:00Z' })
    server = await startServer(primary.address.url, {}, { complaints: 'ignore' })
    const { url } = server
    const kills = sized(2, 100)
    const all: Acknowledged[] = []
    let unanswered = 0
    const reading = readOn(url, 2)
    for (let kill = 0; kill < kills; kill++) {
      const editors = await openEditors(engine, kill)
      let left = random.below(30)
      const refusals: string[] = []
      let killed: Promise<void> | undefined
      const goesOn = () => {
        if (left-- <= 0) killed ??= primary?.kill()
        return killed === undefined || left > -30
      }
      await Promise.all(
        editors.map((editor) =>
          edit(editor, url, random, goesOn).catch((error: Error) => void refusals.push(error.message)),
        ),
      )
      await killed
      for (const words of refusals) expect(words).toMatch(REFUSED)
      const away = await sendForm(url, '/write/records/theme/New/save', {
        by: 'Ada',
        label: 'Away',
        token: `away ${kill}`,
      })
      expect([away.status, wordsOf(away.body)]).toEqual([503, expect.stringContaining('its server does not answer')])
      await primary.restart()
      const back = await sendForm(url, '/write/records/theme/New/save', {
        by: 'Ada',
        label: `Back ${kill}`,
        token: `back ${kill}`,
      })
      expect(back.status, wordsOf(back.body)).toBe(303)
      all.push(...editors.flatMap(({ acknowledged }) => acknowledged))
      expect(await findLost(engine, all)).toEqual([])
      unanswered += await countUnanswered(engine, editors)
      if (kill % sized(1, 10) === 0) await expectWhole(engine)
    }
    const read = await reading.stop()
    expect(read.others).toEqual([])
    await expectWhole(engine)
    expect(all.length).toBeGreaterThan(kills)
    report('primary-killed', {
      kills,
      'pages and files read': read.whole,
      'refused in words': read.refused,
      'writes acknowledged': all.length,
      lost: 0,
      'written whole and not acknowledged': unanswered,
    })
  },
  TIMEOUT,
)
