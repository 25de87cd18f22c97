import { Page } from '@/components/shell/page'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/records/registry'
import { sourceHref } from '@/lib/urls'
import { QuotedWords } from './quoted-words'
import { TranslationForm } from './translation-form'

type Props = {
  quotation: RecordOf<'quotation'>
  coder: string
  /** What was typed, where the form was refused. */
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
}

/** Page that adds a translation to a quotation: the form of the pages that show its words, with what is to be put right. */
export function TranslatePage({ quotation, coder, values, problems }: Props) {
  return (
    <Page section="sources">
      <p className="crumbs">
        <a href={sourceHref(quotation)}>Quotation</a> / Translate
      </p>
      <h1>Add a translation</h1>
      {problems.length > 0 && (
        <section className="problems" aria-label="What to put right">
          <p>
            <b>Nothing was saved.</b> What you wrote is all here.
          </p>
        </section>
      )}
      <QuotedWords record={quotation} />
      <TranslationForm quotation={quotation} coder={coder} values={values} problems={problems} />
    </Page>
  )
}
