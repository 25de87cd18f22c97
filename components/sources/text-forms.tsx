import { Coder } from '@/components/editing/coder'
import { EntryField } from '@/components/forms/entry-field'
import type { FormState } from '@/components/forms/form-state'
import { Confirmed } from '@/components/forms/known-records'
import { OneTimeToken } from '@/components/forms/one-time-token'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { ACCEPTED_ENDINGS } from '@/lib/imports/file-kind'
import { LIMITS_IN_WORDS } from '@/lib/imports/limits'
import { BEGINNING, KEPT_TEXT, SHOWN_AGAIN } from '@/lib/sources/kept-text'

type Props = {
  /** Action of both forms. */
  action: string
  /** Values and problems of a rejected form. */
  state: FormState
  /** Editor's name, where the form creates a source; it then also has a slug field. */
  coder?: string
  submit: string
}

/** Two forms for a text, pasted or as a file: a rejected form cannot be refilled with its file. */
export function TextForms({ action, state: { values, problems, draft }, coder, submit }: Props) {
  const made = coder !== undefined
  const text = values.get('text') ?? ''
  const kept = draft !== undefined && text.length > SHOWN_AGAIN
  const signed = (within: string) =>
    made && (
      <>
        <EntryField
          within={within}
          name="slug"
          label="Name in its address"
          hint="Lower-case letters, digits and hyphens. Left empty, it is made of the headline."
          problems={problems}
        >
          {(described) => <input {...described} defaultValue={values.get('slug')} autoComplete="off" />}
        </EntryField>
        <Coder name={values.get('by') ?? coder} within={within} />
        <Confirmed state={{ values, problems }} />
        <OneTimeToken value={values.get(TOKEN_FIELD)} />
      </>
    )
  return (
    <div className="two-ways">
      <form className="way" action={action} method="post" encType="multipart/form-data">
        <h2>Paste the text</h2>
        {kept && <KeptText text={text} draft={draft} />}
        <EntryField
          name="text"
          label={kept ? 'Another text' : 'Text'}
          hint={`Leave an empty line between paragraphs.${made ? ' What the text says of its title, authors and day is filled in.' : ''} Texts up to ${LONGEST_TEXT.toLocaleString('en')} characters.`}
          problems={problems}
        >
          {(described) => <textarea {...described} rows={kept ? 4 : 14} defaultValue={kept ? '' : text} dir="auto" />}
        </EntryField>
        {signed('pasted')}
        <button type="submit" className="btn primary">
          {submit}
        </button>
      </form>
      <form className="way" action={action} method="post" encType="multipart/form-data">
        <h2>Or choose a file</h2>
        <EntryField
          name="file"
          label="File"
          hint={`${ACCEPTED_ENDINGS.join(', ')}. ${LIMITS_IN_WORDS} Only the words are kept; nothing in the file is run or fetched.`}
          problems={problems}
        >
          {(described) => <input {...described} type="file" accept={ACCEPTED_ENDINGS.join(',')} />}
        </EntryField>
        {signed('file')}
        <button type="submit" className="btn primary">
          {submit}
        </button>
      </form>
    </div>
  )
}

/** A pasted text that is too long to be shown again: its beginning, and that the form sends all of it. */
function KeptText({ text, draft }: { text: string; draft: string }) {
  return (
    <div className="kept-text">
      <input type="hidden" name={KEPT_TEXT} value={draft} />
      <p className="quiet-note">
        All {text.replaceAll('\r\n', '\n').length.toLocaleString('en')} characters that you pasted are kept, and this
        form sends them again. It begins:
      </p>
      <blockquote dir="auto">{beginningOf(text)} …</blockquote>
    </div>
  )
}

/** The first characters of a text, without half of a surrogate pair at the end. */
const beginningOf = (text: string) => text.slice(0, BEGINNING).replace(/[\uD800-\uDBFF]$/, '')
