import type { ServerAddress } from '@/db/engine/engine'
import { startFollower } from './start-follower'

/**
 * Copies the library of a server once into a replica file that is not there yet, while others read and write it.
 * @throws where the server does not answer, with the reason in words
 */
export function fillReplica({ url }: ServerAddress, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let fault: string | undefined = 'the copy was not begun'
    const child = startFollower({ ...process.env, PARLEY_REPLICA_OF: url, PARLEY_DB: file }, (said) => {
      // The first message comes when everything is copied.
      fault = 'reason' in said ? said.reason : undefined
      child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', () => (fault === undefined ? resolve() : reject(new Error(fault))))
  })
}
