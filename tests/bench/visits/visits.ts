import type { FloorInput } from '../scale/floor'
import { leaveRevision } from '../scale/leave-revision'
import { ask } from '../scale/measure'
import { recordStatements } from '../scale/questions'
import { EMPTY_ROUTE, type Measured } from '../scale/server'
import type { VisitCase } from './cases'

/** Of one visit: milliseconds by the clock and of processor time of the whole process tree, and bytes of the body. */
export type Visits = { median: number; p95: number; processor: number | undefined; bytes: number }
export type VisitFigure = {
  name: string
  first: Visits
  second: Visits
  /** The floor, asked in turn with the first visits. */
  floor: Visits
}

type Servers = { app: Measured; floor: Measured; file: string }

/** What the floor must know to answer beside each visit, in the order of `measureVisits`. */
export async function floorOfVisits(file: string, cases: VisitCase[]): Promise<FloorInput> {
  const questions = []
  for (const { paths, ask: asks } of cases)
    if (asks) for (const path of paths) questions.push(await recordStatements(file, asks(path)))
  return { questions, facts: cases.flatMap(({ facts = [] }) => facts) }
}

/**
 * Visits addresses that nobody has asked for since the last write, each in turn with its floor, then the same again.
 * The write comes before each kind, so that no kind finds what another has left in a cache.
 */
export async function measureVisits({ app, floor, file }: Servers, cases: VisitCase[]): Promise<VisitFigure[]> {
  const figures: VisitFigure[] = []
  let [question, fact] = [0, 0]
  for (const { name, paths, facts } of cases) {
    const beside = paths.map(() => (facts ? `/facts/${fact++}` : `/${question++}`))
    leaveRevision(file)
    const [first, bare] = await inTurn([
      { server: app, paths },
      { server: floor, paths: beside },
    ])
    const [second] = await inTurn([{ server: app, paths }])
    if (!first || !second || !bare) continue
    figures.push({ name, first, second, floor: bare })
    const work = [first, second, bare].map(({ processor }) => processor?.toFixed(1)).join(', ')
    process.stderr.write(`${name}: ${first.median.toFixed(1)} ms; of processor time first, second, floor: ${work}\n`)
  }
  return figures
}

/** The framework's empty route, as often as a kind of address. */
export async function measureEmpty(app: Measured, times: number): Promise<Visits | undefined> {
  const [empty] = await inTurn([{ server: app, paths: Array.from({ length: times }, () => EMPTY_ROUTE) }])
  return empty
}

/** Asks servers in turn, address by address, each first in every other turn. */
async function inTurn(asked: { server: Measured; paths: string[] }[]): Promise<Visits[]> {
  const before = asked.map(({ server }) => server.processorTime())
  const taken = asked.map((): number[] => [])
  const bytes = asked.map(() => 0)
  for (const turn of asked[0]?.paths.keys() ?? []) {
    const order = [...asked.entries()]
    for (const [index, { server, paths }] of turn % 2 === 0 ? order : order.toReversed()) {
      const started = performance.now()
      const answer = await ask(server.url + paths[turn])
      taken[index]?.push(performance.now() - started)
      if (answer.status !== 200 && paths[turn] !== EMPTY_ROUTE) throw new Error(`${paths[turn]}: ${answer.status}`)
      bytes[index] = (bytes[index] ?? 0) + answer.bytes / paths.length
    }
  }
  return asked.map(({ server, paths }, index) => {
    const [start, end] = [before[index], server.processorTime()]
    const processor = start === undefined || end === undefined ? undefined : (end - start) / paths.length
    return { ...spread(taken[index] ?? []), processor, bytes: bytes[index] ?? 0 }
  })
}

function spread(taken: number[]): { median: number; p95: number } {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
