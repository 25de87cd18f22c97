import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Closes connections that nothing has moved on for a time. Node starts that time again whenever the reader has taken
 * some bytes, however few, so a slow reader keeps its file. A reader who waits for an answer that is still being made
 * keeps the connection too, and one whose request arrived while this process was busy for as long: times run out before
 * what has arrived is read, so it is read first.
 *
 * @param after milliseconds
 */
export function closeStalled(server: Server, after: number): void {
  const answering = new WeakMap<Socket, ServerResponse>()
  const isBeingMade = (socket: Socket) => answering.has(socket) && socket.writableLength === 0
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response)
    response.once('close', () => {
      // A connection may have been given its next request by then.
      if (answering.get(socket) === response) answering.delete(socket)
    })
  })
  // The time for idle connections has no such second look.
  server.keepAliveTimeout = 0
  server.timeout = after
  server.on('timeout', (socket) => {
    if (isBeingMade(socket)) return
    const { bytesRead, writableLength } = socket
    setImmediate(() =>
      setImmediate(() => {
        const moved = socket.bytesRead > bytesRead || socket.writableLength < writableLength
        if (!moved && !isBeingMade(socket)) socket.destroy()
      }),
    )
  })
}
