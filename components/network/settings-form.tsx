import type { NetworkDrawing } from '@/lib/agreement/network/drawing'
import type { NetworkPageView, TieDistribution } from '@/lib/agreement/network/page-model'
import type { Duplicates, Normalization } from '@/lib/agreement/network/settings'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'

const DIVIDE: { value: Normalization; label: string }[] = [
  { value: 'none', label: 'Nothing' },
  { value: 'average', label: 'Mean number of statements' },
  { value: 'jaccard', label: 'Jaccard' },
  { value: 'cosine', label: 'Cosine' },
  { value: 'dna-cosine', label: 'DNA cosine (product)' },
]
const REPEATS: { value: Duplicates; label: string }[] = [
  { value: 'document', label: 'Document' },
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
  { value: 'range', label: 'Whole range' },
  { value: 'include', label: 'Every statement' },
]

type Props = { view: NetworkPageView; drawing: NetworkDrawing | undefined }

/** The settings of the network (GET): the threshold with the distribution above it, the divisor, repetitions, days. */
export function NetworkSettingsForm({ view, drawing }: Props) {
  const { filter } = view
  const kept = ['mode', 'actors-as', 'qualifier', 'levels', 'hand', 'theme'] as const
  return (
    <form action="/agreement/network" method="get" className="network-settings">
      {drawing && (
        <>
          <Distribution distribution={view.distribution} least={drawing.least} />
          <label className="field">
            Draw ties of at least
            <input name="min" defaultValue={filter.min ?? drawing.least} />
          </label>
          <p className="hint">
            {groupDigits(drawing.ties.length)} of {countWords(drawing.all, 'tie')}. Weaker ones stay in the table and
            files.
          </p>
        </>
      )}
      {view.settings.mode === 'one' && (
        <label className="field">
          Divide by
          <select name="normalize" defaultValue={filter.normalize}>
            {DIVIDE.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        Repeats count once a
        <select name="duplicates" defaultValue={filter.duplicates}>
          {REPEATS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        From
        <input type="date" name="from" defaultValue={filter.from} />
      </label>
      <label className="field">
        To
        <input type="date" name="to" defaultValue={filter.to} />
      </label>
      <label className="option">
        <input type="checkbox" name="groups" value="1" defaultChecked={filter.groups} />
        <span>Unnamed groups too</span>
      </label>
      <label className="option">
        <input type="checkbox" name="broader" value="1" defaultChecked={filter.broader} />
        <span>Narrower topics in addition to broader ones</span>
      </label>
      {kept.map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}
      {(['actors', 'topics', 'exclude'] as const).flatMap((name) =>
        NETWORK_PARAMETERS[name]
          .write(filter[name])
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <button type="submit" className="btn">
        {drawing ? 'Draw' : 'Count'}
      </button>
    </form>
  )
}

/** How many ties there are of each strength, and where the threshold cuts. */
function Distribution({ distribution, least }: { distribution: TieDistribution; least: number }) {
  const { counts } = distribution
  const most = Math.max(distribution.most, least, Number.MIN_VALUE)
  const tallest = Math.max(...counts, 1)
  const cut = (least / most) * 200
  const step = ((distribution.most / most) * 200) / counts.length
  return (
    <svg
      className="distribution"
      viewBox="0 0 200 44"
      role="img"
      aria-label={`Ties by strength, 0 to ${most.toFixed(2)}; drawn from ${least} on`}
    >
      {counts.map((count, bin) => {
        const height = (36 * count) / tallest
        const x = bin * step
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bins have no other name and never change their order
            key={bin}
            className={x + step / 2 >= cut ? 'above' : 'below'}
            x={x + 0.5}
            y={38 - height}
            width={Math.max(0, step - 1)}
            height={height}
          />
        )
      })}
      <line className="cut-line" x1={cut} x2={cut} y1="0" y2="42" />
    </svg>
  )
}
