import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { projectFile } from '@/db/project-file'
import type { CopiedDatabase, CopyAnswer } from './copy-database'

/** A whole, checked and synced copy of one state of a database, beside the file that it is to become. */
export type Copy = { copied: CopiedDatabase; temporary: string }

/** Milliseconds between two looks at how far the copy is. */
const EVERY = 2_000

/**
 * Copies a database in a process of its own, so that this one can say how far it is. Other processes read and write
 * meanwhile. Nobody but the owner may read the copy.
 *
 * @param from a database file
 * @param to the file that the copy is to become; nothing is written to it
 * @param progress is called with the bytes copied
 * @throws {Error} with SQLite's or Node's code where the folder of the copy cannot be written to
 */
export async function copyApart(
  from: string,
  to: string,
  progress: (bytes: number) => void,
): Promise<Copy | { fault: string }> {
  const temporary = join(dirname(resolve(to)), `.${basename(to)}.${process.pid}.partial`)
  closeSync(openSync(temporary, 'wx', 0o600))
  const remove = () => rmSync(temporary, { force: true })
  const child = spawn(process.execPath, [projectFile('build/copy-database.mjs'), resolve(from), temporary], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Asked to end, this process ends the copy first, and leaves nothing of it.
  const end = () => {
    child.kill('SIGKILL')
    remove()
    process.exit(1)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, end)
  const timer = setInterval(() => progress(statSync(temporary, { throwIfNoEntry: false })?.size ?? 0), EVERY)
  try {
    const { code, answer, complaint } = await outcomeOf(child)
    if (code !== 0) throw new Error(`The copy failed: ${complaint}`)
    const copied = JSON.parse(answer) as CopyAnswer
    if ('fault' in copied) remove()
    return 'fault' in copied ? copied : { copied, temporary }
  } catch (error) {
    remove()
    throw error
  } finally {
    clearInterval(timer)
    for (const signal of signals) process.off(signal, end)
  }
}

function outcomeOf(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; answer: string; complaint: string }> {
  let answer = ''
  let complaint = ''
  child.stdout?.on('data', (chunk) => {
    answer += chunk
  })
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4000)
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, answer, complaint }))
  })
}
