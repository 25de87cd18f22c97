import { createServer } from 'node:http'
import { Sqlite } from '@/db/engine/driver'
import { bareFacts, type FactsAsked } from '../visits/bare-facts'
import { streamRows } from './bare-rows'
import type { Asked } from './questions'

/** What a floor is told before it starts: the statements of questions, and lists of facts. */
export type FloorInput = { questions: Asked[]; facts: FactsAsked[] }

/**
 * The least that a server can do: node's own HTTP, prepared statements, `JSON.stringify`. `/3` answers the third
 * question, `/facts/3` the third list of facts, `/rows` sends the columns of a list's CSV. It tells its port to the
 * process that forked it.
 */
export function serveFloor(file: string, { questions, facts }: FloorInput): void {
  const database = new Sqlite(file, { readonly: true })
  for (const setting of ['cache_size = -65536', 'busy_timeout = 5000']) database.pragma(setting)
  // Prepared once, however many questions ask the same.
  const prepared = new Map(questions.flat().map(({ sql }) => [sql, database.prepare(sql).raw()]))
  const factsOf = bareFacts(database)
  const answer = (question: Asked) =>
    JSON.stringify(question.map(({ sql, params }) => prepared.get(sql)?.all(...params)))
  const server = createServer((request, response) => {
    if (request.url === '/rows') return void streamRows(database, response)
    const [, index] = /(\d+)$/.exec(request.url ?? '') ?? []
    const asked = request.url?.startsWith('/facts/') ? facts[Number(index)] : undefined
    const body = asked ? factsOf(asked) : answer(questions[Number(index)] ?? [])
    response.setHeader('content-type', 'application/json')
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : undefined)
  })
}
