import { Page } from '@/components/shell/page'
import { SectionLinks } from '@/components/shell/section-links'
import { typedTexts } from '@/lib/editing/typed-texts'

export type RefusalHeading =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'too-large'
  | 'busy'
  | 'full'
  | 'storage'
  | 'doubt'

const HEADINGS: Record<RefusalHeading, string> = {
  invalid: 'This could not be read',
  forbidden: 'Nothing can be changed from here',
  'not-found': 'There is nothing to change at this address',
  gone: 'This was withdrawn',
  conflict: 'Something else was saved first',
  'too-large': 'This is too large',
  busy: 'Parley is busy',
  full: 'The disk is full',
  storage: 'The database failed',
  doubt: 'It is not known whether this was saved',
}
const READING_HEADINGS: Record<RefusalHeading, string> = {
  ...HEADINGS,
  invalid: 'Part of this address was not understood',
  forbidden: 'This is not shown to readers',
  'not-found': 'There is no such file',
  'too-large': 'This is too much for one file',
}

type Props = {
  kind: RefusalHeading
  /** The reason in a sentence or two. */
  message: string
  /** Address of the page with the form or the link. */
  back?: string | undefined
  /** The fields that were sent, by name. */
  form?: ReadonlyMap<string, string> | undefined
  /** Whether a file was to be read, and nothing to be changed. */
  reading?: boolean | undefined
}

/** The page of a request that changed nothing or gave no file: why, the way back, and what was typed. */
export function RefusalPage({ kind, message, back, form, reading = false }: Props) {
  const typed = form ? typedTexts(form) : []
  return (
    <Page>
      <div className="no-page refusal">
        <p className="eyebrow">
          {reading ? 'No file was made' : kind === 'doubt' ? 'The database has not answered' : 'Nothing was changed'}
        </p>
        <h1>{(reading ? READING_HEADINGS : HEADINGS)[kind]}</h1>
        {message.split('\n').map((line) => (
          <p key={line} className="lede">
            {line}
          </p>
        ))}
        <p className="actions">
          <a className="btn primary" href={back ?? '/'}>
            {back ? (reading ? 'Back to the page' : 'Back to the form') : 'To the overview'}
          </a>
        </p>
        {typed.length > 0 && (
          <section aria-labelledby="typed">
            <h2 id="typed">What you typed</h2>
            {typed.map(({ name, label, text, left }) => (
              <div key={name} className="entry-field">
                <label htmlFor={`typed-${name}`}>{label}</label>
                <textarea
                  id={`typed-${name}`}
                  defaultValue={text}
                  readOnly
                  rows={text.length > 200 ? 8 : 2}
                  dir="auto"
                />
                {left > 0 && (
                  <p className="hint">
                    {left.toLocaleString('en')} more characters are not shown. Your browser’s Back button leads to the
                    form, which holds all of them.
                  </p>
                )}
              </div>
            ))}
          </section>
        )}
        <SectionLinks />
      </div>
    </Page>
  )
}
