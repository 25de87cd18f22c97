import type { FormState } from '@/components/forms/form-state'
import { NotTaken } from '@/components/forms/not-taken'
import { Page } from '@/components/shell/page'
import type { SourceRecord } from '@/lib/records/read-model'
import { sourcePageHref } from '@/lib/urls'
import { proposeTextHref } from '@/lib/write-addresses'
import type { ReadingOfText } from './choice-fields'
import { ReadingReport } from './reading-report'
import { TextForms } from './text-forms'
import { type PendingText, TextReview } from './text-review'

type NewText = {
  source: SourceRecord
  /** Number of the new version. */
  version: number
  state: FormState
  review: PendingText | undefined
  /** How the text that waits to be confirmed was read, where there is anything to tell. */
  read: ReadingOfText | undefined
  coder: string
}

/** Page that adds a version of a source's text: send it, review its quotations, confirm. */
export function NewTextPage({ page: { source, version, state, review, read, coder } }: { page: NewText }) {
  return (
    <Page section="sources">
      <p className="crumbs">
        <a href="/sources">Sources</a> /{' '}
        <a href={sourcePageHref(source.slug)}>
          <bdi lang={source.lang}>{source.title}</bdi>
        </a>{' '}
        / Text
      </p>
      <div className="titlebar">
        <div>
          <h1>{version === 1 ? 'Add the text' : `Version ${version} of the text`}</h1>
          <p className="lede">
            {review
              ? 'Nothing is stored yet. This is what every quotation would be on record as; confirm it once you have looked.'
              : 'Every quotation is looked up in it. You see what was found before anything is stored.'}
          </p>
        </div>
      </div>
      <NotTaken problems={state.problems} />
      {review ? (
        <>
          <ReadingReport read={read} />
          <TextReview source={source} version={version} review={review} coder={coder} />
        </>
      ) : (
        <TextForms action={proposeTextHref(source.slug)} state={state} submit="Look the quotations up" />
      )}
    </Page>
  )
}
