import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { fillAnchors, type TextFile } from '@/db/commands/library/fill'
import { listStatements } from '@/db/queries/change/statements'
import { wordRuns } from '@/lib/bundle/anchors/repeats'
import { parseAnchors, parseBundle } from '@/lib/bundle/parse'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { type Course, listCourses } from '@/lib/change/course'
import { listAcrossSummits } from '@/lib/change/summits'
import { bundle as bundleJobs } from '@/scripts/bundle.mjs'
import { listPassages } from '../change/passages'
import { done, NOW } from '../support/context'
import { freshDatabase } from '../support/database'

// Real words lie beside the project where they are at all; here stand only anchors, and the coder's own words.

const FOLDER = fileURLToPath(new URL('../../../shared/input/first-hand/', import.meta.url))
const HERE = existsSync(FOLDER)
if (!HERE) console.warn('The real speeches and posts are not here: the coding without words is not filled in.')

const CODING = readFileSync('tests/fixtures/first-hand/coding.json', 'utf8')
const files = (): TextFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, bytes: readFileSync(`${FOLDER}${name}`) }))
const fill = async (texts: TextFile[]) =>
  done(await fillAnchors({ now: NOW }, { anchors: CODING, files: texts, progress: () => undefined }))

test('it is a valid file of anchors, with dated positions on many topics', () => {
  const { anchors, problems } = parseAnchors(CODING)
  expect(problems).toEqual([])
  expect(anchors && serializeBundle(anchors)).toBe(CODING)
  expect(anchors?.positions).toHaveLength(67)
  expect(new Set(anchors?.positions.map(({ topic }) => topic)).size).toBe(9)
  expect(anchors?.positions.every(({ statedOn }) => /^\d{4}-\d\d-\d\d$/.test(statedOn))).toBe(true)
})

test('nothing rests on the text as it was prepared, which says that it was not delivered so', () => {
  const { anchors } = parseAnchors(CODING)
  const prepared = anchors?.sources.find(({ title }) => /prepared/.test(title))
  expect([prepared?.title, prepared?.rights].join()).toMatch(/not as delivered.*nothing in it may be quoted as said/)
  expect(anchors?.quotations.filter(({ source }) => source === prepared?.slug)).toEqual([])
  expect(anchors?.codings.find(({ source }) => source === prepared?.slug)?.note).toMatch(/not what was said/)
})

test.skipIf(!HERE)('no four words in a row of any of the texts are in the project’s coding', () => {
  const runs = new Set(files().flatMap(({ bytes }) => [...wordRuns(new TextDecoder().decode(bytes), 4)]))
  expect(runs.size).toBeGreaterThan(10_000)
  const folder = 'tests/fixtures/first-hand'
  const own = ['coding.json', 'README.md'].map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  const texts = [...own.flatMap((text) => text.match(/"(?:[^"\\]|\\.)*"|[^\n|"]+/g) ?? [])]
  expect(texts.filter((text) => [...wordRuns(text, 4)].some((run) => runs.has(run)))).toEqual([])
})

describe.skipIf(!HERE)('filled in from the texts', () => {
  let filled: Awaited<ReturnType<typeof fill>>
  let courses: Course[]
  let statements: Awaited<ReturnType<typeof listStatements>>
  beforeAll(async () => {
    await bundleJobs(['extract'])
    filled = await fill(files())
    const { bundle } = parseBundle(filled.text)
    const { db } = await freshDatabase(bundle)
    statements = await listStatements(db, {}, 1000)
    courses = listCourses(statements)
  })
  const courseOf = (holder: string, topic: string, summit: string | null = null) =>
    courses.find((one) => one.holder === holder && one.topic === topic && one.summit === summit) as Course
  /** A course as a line: each answer that is another one with the day on which it was first given. */
  const line = ({ runs }: Course) => runs.map(({ stance, answers }) => `${answers[0]?.span.from} ${stance}`)
  const kinds = ({ moves }: Course) => moves.map(({ kind }) => kind)

  test('every quotation has its words, found by the hash of its text', () => {
    expect(filled.quotations.filter((one) => !('moved' in one) || one.moved)).toEqual([])
    expect([filled.leftOut, filled.incomplete, filled.unread]).toEqual([[], [], []])
    const { quotations } = JSON.parse(filled.text) as Bundle
    expect(quotations).toHaveLength(67)
    expect(
      quotations.every(
        ({ checked, segments }) => checked?.result === 'exact' && segments.every(({ exact }) => exact.length > 5),
      ),
    ).toBe(true)
  })

  test('away and back: holding the Singapore summit, in May and June 2018', () => {
    const days = { against: '2018-05-20', asOf: '2018-06-30' }
    const passage = listPassages(statements, days).find(
      ({ course }) => course.topic === 'holding-the-summit' && course.summit === 'singapore-summit',
    )
    expect([passage?.fate, passage?.before?.span.from, passage?.after?.span.from]).toEqual([
      'away_and_back',
      '2018-05-10',
      '2018-06-13',
    ])
    expect(passage?.between.map(({ span, statements: [one] }) => `${span.from} ${one?.stance}`)).toEqual([
      '2018-05-24 opposes',
    ])
    // At the end of May the way back is only inferred and enacted, so it has not been taken.
    const [early] = listPassages(statements, { ...days, asOf: '2018-06-01' }).filter(
      ({ course }) => course.summit === 'singapore-summit',
    )
    expect([early?.fate, early?.kind]).toEqual(['moved', 'crossed'])
    const course = courseOf('donald-trump', 'holding-the-summit', 'singapore-summit')
    expect(course.deeds.map(({ statedOn, stance }) => `${statedOn} ${stance}`)).toEqual([
      '2018-03-09 supports',
      '2018-05-24 opposes',
      '2018-05-27 supports',
    ])
  })

  test('sanctions: other terms on one side, and a deed beside them', () => {
    const course = courseOf('donald-trump', 'sanctions-relief')
    expect(line(course)).toEqual([
      '2018-03-09 opposes_unless',
      '2018-03-28 opposes',
      '2018-05-21 opposes_unless',
      '2018-07-18 opposes',
    ])
    expect(kinds(course)).toEqual(['terms', 'terms', 'terms'])
    expect(course.deeds.map(({ statedOn, stance }) => `${statedOn} ${stance}`)).toEqual(['2019-03-22 supports'])
    expect(course.apart.map(({ basis }) => basis)).toEqual(['inferred', 'inferred'])
  })

  test('exercises: from a pause on terms to none at all; the other side says the same again', () => {
    const course = courseOf('donald-trump', 'joint-exercises')
    expect(line(course)).toEqual(['2018-06-13 supports_if', '2018-06-17 supports_if', '2018-08-29 supports'])
    expect([kinds(course), course.runs.at(-1)?.answers.length]).toEqual([['terms', 'terms'], 3])
    const other = listPassages(statements, { against: '2018-12-31', asOf: '2019-05-31' })
    const kim = other.find((one) => one.course.holder === 'kim-jong-un' && one.course.topic === 'joint-exercises')
    expect([kim?.fate, kim?.before?.span.from, kim?.after?.span.from]).toEqual(['same', '2018-01-01', '2019-01-01'])
  })

  test('progress and China: every kind of move', () => {
    const progress = courseOf('donald-trump', 'progress-in-talks')
    expect(line(progress)).toEqual([
      '2018-03-06 mixed', '2018-03-09 supports', '2018-04-22 mixed', '2018-06-12 supports',
      '2018-08-24 opposes', '2018-10-07 supports', '2019-03-01 mixed',
    ]) // biome-ignore format: read across
    expect(kinds(progress)).toEqual(['mixed', 'mixed', 'mixed', 'crossed', 'crossed', 'mixed'])
    const china = courseOf('donald-trump', 'help-from-china')
    expect(line(china)).toEqual([
      '2018-03-10 supports',
      '2018-07-09 mixed',
      '2018-08-24 opposes',
      '2019-02-24 supports',
    ])
  })

  test('nothing moves from one summit to the next', () => {
    const summits = ['singapore-summit', 'hanoi-summit', 'third-summit']
    for (const summit of summits.slice(1))
      expect(courseOf('donald-trump', 'holding-the-summit', summit).moves).toEqual([])
    // The last word on each of the three is the same.
    expect(listAcrossSummits(courses, summits)).toEqual([])
  })

  test('an address as it was prepared does not stand for the one that was given', async () => {
    const prepared = files().flatMap(({ name, bytes }) =>
      /as-prepared/.test(name) ? [{ name: 'trump-congress-2019.txt', bytes }] : [],
    )
    const { quotations, leftOut } = await fill(prepared)
    const reasons = quotations.flatMap((one) =>
      one.source === 'trump-congress-2019' && 'reason' in one ? [one.reason] : [],
    )
    expect(reasons).toHaveLength(2)
    for (const reason of reasons)
      expect(reason).toMatch(/^trump-congress-2019.txt: the text is another one, .* do not stand in it$/)
    expect(leftOut).toHaveLength(67)
  })

  test('a copy of the posts with another beginning and other line ends has all of them', async () => {
    const posts = files().find(({ name }) => /posts/.test(name))
    const text = `Seventeen lines of menu.\r\n\r\n${new TextDecoder().decode(posts?.bytes).replaceAll('\n', '\r\n')}`
    const { quotations } = await fill([{ name: 'trump-posts-2018-2019.txt', bytes: new TextEncoder().encode(text) }])
    const ofPosts = quotations.filter(({ source }) => source === 'trump-posts-2018-2019')
    expect(ofPosts.filter((one) => !('moved' in one && one.moved))).toEqual([])
  })
})
