import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LOAD_FORM } from '@/lib/editing/form-names'
import type { Context } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { type NextPage, type Result, refuse, refuseReader } from '../result'
import type { TextForm } from '../sources/sent-text'
import { seedLibrary } from './seed'

/** Problems of a file that are shown; the rest are counted. */
const MOST_SHOWN = 20
const FRONT = { form: LOAD_FORM, href: '/' }

/**
 * Loads a library into a database without records: the bundled one (`bundled=yes`), or that of a file. All of it, or
 * nothing where the file is not valid; the front page then says why.
 */
export async function loadLibrary(context: Context, form: TextForm): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { fields, file } = form
  const bundled = fields.get('bundled') === 'yes'
  const back = (messages: string[]) =>
    refuseForm(
      context,
      FRONT,
      new Map(),
      messages.map((message) => ({ field: 'file', message })),
    )
  if (!bundled && (!file || file.bytes.length === 0)) return back(['Choose a file first; nothing was loaded.'])
  const text = bundled ? await readFile(BUNDLED, 'utf8') : new TextDecoder().decode(file?.bytes)
  const signed = { ...context, viewer: { name: 'Parley', ...context.viewer } }
  const seeded = await seedLibrary(signed, { readBundle: () => text, onlyEmpty: true })
  if (seeded.kind === 'done') return { kind: 'done', href: '/' }
  if (seeded.kind === 'conflict') return refuse('conflict', `This library ${seeded.message}`)
  const problems = seeded.problems.map(({ message }) => message)
  const more = problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : []
  return back([`${file?.name ?? 'The file'} ${seeded.message}`, ...problems.slice(0, MOST_SHOWN), ...more])
}

const BUNDLED = resolve(/* turbopackIgnore: true */ 'db/dataset/second-summit.json')
