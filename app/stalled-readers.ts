import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Closes connections that nothing has moved on for a time. Node starts that time again whenever the reader has taken
 * some bytes, however few, so a slow reader keeps its file. A reader who waits for an answer that is still being made
 * keeps the connection too.
 *
 * @param after milliseconds
 */
export function closeStalled(server: Server, after: number): void {
  const answering = new WeakMap<Socket, ServerResponse>()
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response)
    response.once('close', () => {
      // A connection may have been given its next request by then.
      if (answering.get(socket) === response) answering.delete(socket)
    })
  })
  server.timeout = after
  server.on('timeout', (socket) => {
    const beingMade = answering.has(socket) && socket.writableLength === 0
    if (!beingMade) socket.destroy()
  })
}
