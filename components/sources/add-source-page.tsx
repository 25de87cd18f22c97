import type { FormState } from '@/components/forms/form-state'
import { NotTaken } from '@/components/forms/not-taken'
import { Page } from '@/components/shell/page'
import { IMPORT_HREF } from '@/lib/record-imports/addresses'
import { ADD_SOURCE_HREF } from '@/lib/write-addresses'
import { TextForms } from './text-forms'

export function AddSourcePage({ state, coder }: { state: FormState; coder: string }) {
  return (
    <Page section="sources">
      <p className="crumbs">
        <a href="/sources">Sources</a> / New
      </p>
      <div className="titlebar">
        <div>
          <h1>Add a source</h1>
          <p className="lede">
            From its text. What the text says about itself is filled in, and you put it right on the next page.{' '}
            <a className="link" href={IMPORT_HREF}>
              Many at once: texts or references
            </a>
          </p>
        </div>
      </div>
      <NotTaken problems={state.problems} />
      <TextForms action={ADD_SOURCE_HREF} state={state} coder={coder} submit="Add source" />
    </Page>
  )
}
