import { Coder } from '@/components/editing/coder'
import { Unchanged } from '@/components/editing/unchanged'
import type { FormState } from '@/components/forms/form-state'
import { OneTimeToken } from '@/components/forms/one-time-token'
import { Page } from '@/components/shell/page'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import { SAVE_NAME_FIELD } from '@/lib/record-imports/form-names'
import { KEPT_DAYS, LARGEST_IMPORT } from '@/lib/record-imports/limits'
import { IMPORT_KINDS } from '@/lib/record-imports/reading'
import type { StoredImport } from '@/lib/record-imports/stored'
import { UPLOAD_IMPORT_HREF } from '@/lib/write-addresses'
import { KIND_WORDS } from './kind-words'
import { RecentImports } from './recent-imports'

type Props = {
  state: FormState
  coder: string
  imports: StoredImport[]
  mappings: { name: string; kind: StoredImport['kind'] }[]
}

/** Page with the form that takes a file, and the imports so far. */
export function ImportPage({ state: { values, problems }, coder, imports, mappings }: Props) {
  const problem = problems.map(({ message }) => message).join('; ')
  return (
    <Page section="sources">
      <nav className="crumbs" aria-label="Where this is">
        <a href="/sources">Sources</a> / Import
      </nav>
      <h1>Bring in a file</h1>
      <p className="lede">
        A spreadsheet, a colleague’s library, coded texts, references. What it would do is shown first; nothing is
        written until you say so, and it is taken back as one step.
      </p>
      <Unchanged problem={problem || undefined} />
      <form className="import-form" method="post" action={UPLOAD_IMPORT_HREF} encType="multipart/form-data">
        <OneTimeToken value={values.get(TOKEN_FIELD)} />
        <div className="entry-field">
          <label htmlFor="kind">What it is</label>
          <select id="kind" name="kind" defaultValue={values.get('kind') ?? ''}>
            <option value="">Tell by its name and content</option>
            {IMPORT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </div>
        {mappings.length > 0 && (
          <div className="entry-field">
            <label htmlFor="mapping">Mapping</label>
            <select id="mapping" name={SAVE_NAME_FIELD} defaultValue={values.get(SAVE_NAME_FIELD) ?? ''}>
              <option value="">Guess it</option>
              {mappings.map(({ name, kind }) => (
                <option key={name} value={name}>
                  {name} ({KIND_WORDS[kind]})
                </option>
              ))}
            </select>
          </div>
        )}
        <Coder name={values.get('by') ?? coder} />
        <div className="entry-field">
          <label htmlFor="file">File</label>
          <input id="file" name="file" type="file" required aria-describedby="file-hint" />
          <p className="hint" id="file-hint">
            Up to {LARGEST_IMPORT / 1024 / 1024} MB. It is kept on this machine until it is imported, or {KEPT_DAYS}{' '}
            days.
          </p>
        </div>
        <p className="actrow">
          <button type="submit" className="btn primary">
            Preview
          </button>
        </p>
      </form>
      <RecentImports imports={imports} />
    </Page>
  )
}
