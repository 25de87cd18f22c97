import 'server-only'
import { extractApart } from '@/db/jobs/extract-apart'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { type Extraction, textOnly } from '@/lib/imports/extraction'
import { TOO_LONG } from '@/lib/imports/limits'
import { normalizeText } from '@/lib/imports/plain-text'
import { plainly } from './edit/form-request'

type SentText = { extraction: Extraction } | { problem: FieldProblem } | Response

/** The text that a form carries, pasted or in a file, with what the file says about itself. */
export async function readSentText(form: FormData): Promise<SentText> {
  const file = form.get('file')
  if (file instanceof File) {
    if (file.name === '') return { problem: { field: 'file', message: 'choose a file' } }
    const answer = await extractApart(file.name, new Uint8Array(await file.arrayBuffer()))
    if ('extraction' in answer) return answer
    return answer.tooLarge ? plainly(413, answer.problem) : { problem: { field: 'file', message: answer.problem } }
  }
  const pasted = form.get('text')
  if (typeof pasted === 'string' && pasted.length > 2 * LONGEST_TEXT) return plainly(413, TOO_LONG)
  const text = normalizeText(typeof pasted === 'string' ? pasted : '')
  if (text.length > LONGEST_TEXT) return plainly(413, TOO_LONG)
  if (text.trim() === '') return { problem: { field: 'text', message: 'paste the text first' } }
  return { extraction: textOnly(text) }
}
