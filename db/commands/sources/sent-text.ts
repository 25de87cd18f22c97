import { extractApart } from '@/db/jobs/extract-apart'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { extractPasted } from '@/lib/imports/extract'
import type { Extraction } from '@/lib/imports/extraction'
import { TOO_LONG } from '@/lib/imports/limits'
import type { FormFields } from '../context'
import { type Refused, refuse } from '../result'

/** A form with a text: pasted into its field `text`, or in a file. */
export type TextForm = { fields: FormFields; file?: { name: string; bytes: Uint8Array } | undefined }

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
  // Refused before normalizing, which takes time in proportion to the length.
  if (pasted.length > 2 * LONGEST_TEXT) return refuse('too-large', TOO_LONG)
  const extraction = extractPasted(pasted)
  if (extraction.text.length > LONGEST_TEXT) return refuse('too-large', TOO_LONG)
  if (extraction.text.trim() === '')
    return refuse('invalid', 'Paste the text first.', [{ field: 'text', message: 'paste the text first' }])
  return { extraction }
}
