import { LARGEST_FILE, TOO_LARGE } from '@/lib/imports/limits'
import type { ExtractAnswer } from './extract'
import { JobFailure } from './job-process'
import { JOB_LIMITS, runJob } from './run-job'

const GIVEN_UP = {
  time: 'Reading this file took too long, so it was given up.',
  memory: 'Reading this file took too much memory, so it was given up.',
  size: 'There is more in this file than can be taken.',
  broken: 'This file could not be read.',
}

/** The file was not read, because others are being read. */
type Busy = { problem: string; busy: true }

/** Reads the text of an untrusted file in a separate process. Never throws: every failure is a problem in words. */
export async function extractApart(
  name: string,
  bytes: Uint8Array,
  limits = JOB_LIMITS,
): Promise<ExtractAnswer | Busy> {
  if (bytes.length > LARGEST_FILE) return { problem: TOO_LARGE, tooLarge: true }
  try {
    return await runJob<ExtractAnswer>('extract', [name.slice(-200).replaceAll('\0', '')], bytes, limits)
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error
    if (error.reason === 'busy')
      return {
        problem: 'Several files are being read already; nothing was stored. Send it again in a minute.',
        busy: true,
      }
    return { problem: `${GIVEN_UP[error.reason]} Nothing was stored. Paste its text instead.`, tooLarge: false }
  }
}
