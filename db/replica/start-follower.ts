import { type ChildProcess, fork } from 'node:child_process'
import { projectFile } from '@/db/project-file'
import type { FollowerSays } from './follower-says'

/** Starts a follower in a process of its own, with the settings given, and hands on each of its messages. */
export function startFollower(env: NodeJS.ProcessEnv, take: (said: FollowerSays) => void): ChildProcess {
  // Of its output, only what it has to complain of: libSQL logs every request that failed to standard output.
  const child = fork(projectFile('build/follower.mjs'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.on('message', (said) => take(said as FollowerSays))
  return child
}
