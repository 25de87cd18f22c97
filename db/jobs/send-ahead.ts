import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'

/** Characters that may wait for a reader, who takes some thousand lines at a time and works on them meanwhile. */
const AHEAD = 4 * 1024 * 1024

/**
 * Writes a text and lets its sender go on while the reader is busy: two processes then work at the same time. Where
 * more than `most` characters wait, resolves once all are taken, so memory stays bounded.
 */
export async function sendAhead(stream: Writable, text: string, most = AHEAD): Promise<void> {
  stream.write(text)
  // A stream sends between turns of the event loop, which a sender that only computes would never reach.
  await turn()
  if (stream.writableLength > most) await once(stream, 'drain')
}
