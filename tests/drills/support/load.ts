import { Agent, get } from 'node:http'

export type Answer = { path: string; status: number; milliseconds: number; bytes: number; fault?: string }

/**
 * Asks a server over so many connections at once, each for the next address as soon as its answer is read to the end.
 *
 * @param next the address that a connection asks for next; undefined ends it
 */
export async function load(url: string, connections: number, next: () => string | undefined): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: Answer[] = []
  const askOn = async () => {
    for (let path = next(); path !== undefined; path = next()) answers.push(await ask(agent, url, path))
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  agent.destroy()
  return answers
}

function ask(agent: Agent, url: string, path: string): Promise<Answer> {
  const started = performance.now()
  return new Promise((done) => {
    let bytes = 0
    const answered = (status: number, fault?: string) =>
      done({ path, status, bytes, milliseconds: performance.now() - started, ...(fault ? { fault } : {}) })
    const request = get(url + path, { agent }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => answered(response.statusCode ?? 0))
      response.on('error', (error) => answered(0, error.message))
    })
    request.on('error', (error) => answered(0, error.message))
  })
}
