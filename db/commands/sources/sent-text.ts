import { extractApart } from '@/db/jobs/extract-apart'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { extractPasted } from '@/lib/imports/extract'
import type { Extraction } from '@/lib/imports/extraction'
import { TOO_LONG } from '@/lib/imports/limits'
import type { FormFields } from '../context'
import { type Refused, refuse } from '../result'

/** A form with a text: pasted into its field `text`, or in a file. */
export type TextForm = { fields: FormFields; file?: { name: string; bytes: Uint8Array } | undefined }

/**
 * Refuses a pasted text that is too long, before anything else is asked and anything is kept; undefined where it is not.
 * One of twice the length is not normalized, which takes time in proportion to the length.
 */
export function refuseTooLong({ fields, file }: TextForm): Refused | undefined {
  const pasted = file ? '' : (fields.get('text') ?? '')
  const others = [...fields].some(([name, value]) => name !== 'text' && value.length > LONGEST_FIELD)
  if (others) return refuse('too-large', 'A field of this form is longer than any can be; nothing was changed.')
  const tooLong =
    pasted.length > 2 * LONGEST_TEXT ||
    (pasted.length > LONGEST_TEXT && extractPasted(pasted).text.length > LONGEST_TEXT)
  return tooLong ? refuse('too-large', TOO_LONG) : undefined
}

/** Most characters of a field other than the text. */
const LONGEST_FIELD = 100_000

/** The text of a form with the metadata of its file. A refusal as `invalid` names the field, `file` or `text`. */
export async function readSentText({ fields, file }: TextForm): Promise<{ extraction: Extraction } | Refused> {
  if (file) {
    if (file.name === '') return refuse('invalid', 'Choose a file.', [{ field: 'file', message: 'choose a file' }])
    const answer = await extractApart(file.name, file.bytes)
    if ('extraction' in answer) return answer
    if ('busy' in answer) return refuse('busy', answer.problem)
    const { tooLarge, problem } = answer
    return tooLarge ? refuse('too-large', problem) : refuse('invalid', problem, [{ field: 'file', message: problem }])
  }
  const pasted = fields.get('text') ?? ''
  const extraction = extractPasted(pasted)
  if (extraction.text.length > LONGEST_TEXT) return refuse('too-large', TOO_LONG)
  if (extraction.text.trim() === '')
    return refuse('invalid', 'Paste the text first.', [{ field: 'text', message: 'paste the text first' }])
  return { extraction }
}
