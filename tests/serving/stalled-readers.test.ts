import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { closeStalled } from '@/app/stalled-readers'

/** Long enough that a busy machine, on which nothing runs for a while, is not taken for a stalled reader. */
const AFTER = 2000
/** More than the buffers of the system hold between two sockets. */
const BODY = Buffer.alloc(40_000_000, 'x')

let server: Server
let client: Socket
afterEach(() => {
  client.destroy()
  server.closeAllConnections()
  server.close()
})

/** Asks a server that answers after `wait` ms. Nothing is read yet. */
async function ask(wait = 0) {
  const closed = { early: false }
  server = createServer((_, response) => void setTimeout(() => response.end(BODY), wait))
  server.on('connection', (socket) => {
    socket.on('close', () => {
      closed.early = true
    })
  })
  closeStalled(server, AFTER)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => undefined)
  client.pause()
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  return closed
}

test('a reader who takes nothing is cut off', async () => {
  const closed = await ask()
  await expect.poll(() => closed.early, { timeout: 20 * AFTER }).toBe(true)
})

test('a slow reader who takes something now and then is not', async () => {
  const closed = await ask()
  let taken = 0
  for (let round = 0; round < 8; round++) {
    await sleep(AFTER / 4)
    while (taken < (round + 1) * 2_000_000 && !closed.early) {
      const chunk = client.read() as Buffer | null
      if (!chunk) await sleep(5)
      taken += chunk?.length ?? 0
    }
  }
  expect(closed.early).toBe(false)
})

test('a request that arrived while the server was busy is answered, however long that took', async () => {
  const asked: string[] = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('x')
  })
  closeStalled(server, 300)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => undefined)
  client.resume()
  client.write('GET /first HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await expect.poll(() => asked).toEqual(['/first'])
  await sleep(50)
  client.write('GET /second HTTP/1.1\r\nHost: localhost\r\n\r\n')
  // The bytes are sent, and nothing of this process runs until long after the time, and Node's own of five seconds.
  const busyUntil = performance.now() + 6_500
  while (performance.now() < busyUntil);
  await expect.poll(() => asked, { timeout: 5_000 }).toEqual(['/first', '/second'])
  // Without another request the connection is closed.
  await expect.poll(() => client.destroyed, { timeout: 20_000 }).toBe(true)
})

test('a reader who waits for an answer that takes long is not', async () => {
  await ask(2 * AFTER)
  let taken = 0
  client.on('data', (chunk) => {
    taken += chunk.length
  })
  client.resume()
  await expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThanOrEqual(BODY.length)
})
