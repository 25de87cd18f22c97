import { createServer } from 'node:http'
import { Sqlite } from '@/db/engine/driver'
import { streamRows } from './bare-rows'
import type { Asked } from './questions'

/**
 * The least that a server can do: node's own HTTP, the same statements prepared, `JSON.stringify`. `/3` answers the
 * third question, `/rows` sends the columns of a list's CSV. It tells its port to the process that forked it.
 */
export function serveFloor(file: string, questions: Asked[]): void {
  const database = new Sqlite(file, { readonly: true })
  for (const setting of ['cache_size = -65536', 'busy_timeout = 5000']) database.pragma(setting)
  const prepared = questions.map((statements) =>
    statements.map(({ sql, params }) => ({ statement: database.prepare(sql).raw(), params })),
  )
  const server = createServer((request, response) => {
    if (request.url === '/rows') return void streamRows(database, response)
    const found = prepared[Number(request.url?.slice(1))] ?? []
    const body = JSON.stringify(found.map(({ statement, params }) => statement.all(...params)))
    response.setHeader('content-type', 'application/json')
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : undefined)
  })
}
