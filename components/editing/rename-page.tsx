import { EntryField } from '@/components/forms/entry-field'
import type { FormState } from '@/components/forms/form-state'
import { NotTaken } from '@/components/forms/not-taken'
import { Page } from '@/components/shell/page'
import { editHref } from '@/lib/editing/addresses'
import type { Renamable } from '@/lib/editing/former-name'
import { renameToHref } from '@/lib/write-addresses'
import { Coder } from './coder'

type Props = {
  type: Renamable
  /** The record's name in the addresses of editing pages. */
  name: string
  title: string
  /** The address of its page. */
  home: string
  slug: string
  version: number
  state: FormState
  coder: string
}

/** Page on which a record gets another name in its address. */
export function RenamePage({ type, name, title, home, slug, version, state, coder }: Props) {
  const { values, problems } = state
  return (
    <Page>
      <p className="crumbs">
        <a href={editHref(type, name)}>{title}</a> / Change the address
      </p>
      <h1>
        Another address for <bdi>{title}</bdi>
      </h1>
      <NotTaken problems={problems} />
      <form method="post" action={renameToHref(type, name)} className="record-form">
        <input type="hidden" name="version" value={values.get('version') ?? version} />
        <p>
          Its address is <code>{home}</code>. That one will forward to the new one, pages and files alike, and stays
          taken.
        </p>
        <EntryField
          name="slug"
          label="Name in its address"
          hint="Lower-case letters, digits and hyphens."
          problems={problems}
        >
          {(described) => <input {...described} defaultValue={values.get('slug') ?? slug} autoComplete="off" />}
        </EntryField>
        <Coder name={values.get('by') ?? coder} />
        <div className="actions">
          <button type="submit" className="btn primary">
            Change the address
          </button>
          <a className="btn" href={editHref(type, name)}>
            Leave it
          </a>
        </div>
      </form>
    </Page>
  )
}
