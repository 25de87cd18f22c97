import type { MergedRecord, MergePreview } from '@/lib/editing/merge-preview'
import { mergeIntoHref } from '@/lib/write-addresses'
import { Coder } from './coder'

type Props = { preview: MergePreview; into: MergedRecord; coder: string; because: string }

/** What the two records are asked to be: "person", "actor" or "topic". */
export const nounOf = ({ type, from }: MergePreview) =>
  type === 'topic' ? 'topic' : from.isPerson ? 'person' : 'actor'

/** The answer to the question whether two records are the same; "I cannot tell yet" unless somebody chooses. */
export function MergeAnswer({ preview, into, coder, because }: Props) {
  const { type, from, dataVersion } = preview
  const two = type === 'topic' ? 'two topics' : from.isPerson ? 'two people' : 'two actors'
  return (
    <form method="post" action={mergeIntoHref(type, from.slug)} className="merge-go">
      <input type="hidden" name="into" value={into.slug} />
      <input type="hidden" name="dataVersion" value={dataVersion} />
      <fieldset>
        <legend>Your answer</legend>
        <div className="choice">
          <label>
            <input type="radio" name="answer" value="same" defaultChecked={because !== ''} /> They are the same{' '}
            {nounOf(preview)},
          </label>
          <label className="because">
            because <input name="because" defaultValue={because} maxLength={400} dir="auto" />
          </label>
        </div>
        <label>
          <input type="radio" name="answer" value="two" /> They are {two}:{' '}
          <span className="muted">they are not proposed again</span>
        </label>
        <label>
          <input type="radio" name="answer" value="unknown" defaultChecked={because === ''} /> I cannot tell yet
        </label>
      </fieldset>
      <Coder name={coder} />
      <p className="actrow">
        <button type="submit" className="btn primary">
          Keep my answer
        </button>
        <a className="link" href={from.href}>
          Leave
        </a>
        <span className="muted">Nothing moves until you say that they are the same</span>
      </p>
    </form>
  )
}
