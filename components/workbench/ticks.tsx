import { countWords } from '@/lib/comparison/words'
import type { Progress, Tick } from '@/lib/workbench/progress'

const WORDS: Record<Progress, string> = {
  done: 'recorded',
  kept: 'words kept',
  hand: 'selected',
  check: 'check who says it',
  open: 'to be read',
}

/** How far the coder is: one mark a suggestion, in the order of the text. */
export function Ticks({ ticks }: { ticks: Tick[] }) {
  if (ticks.length === 0) return null
  const done = ticks.filter(({ state }) => state === 'done' || state === 'kept').length
  const unsure = ticks.filter(({ state }) => state === 'check').length
  const label = `${countWords(ticks.length, 'suggestion')}: ${done} done${unsure > 0 ? `, ${unsure} to check` : ''}`
  return (
    <>
      <ol className={`ticks${ticks.length > 40 ? ' many' : ''}`} aria-label={label}>
        {ticks.map(({ span, state }, index) => (
          <li key={span.start} className={`t-${state}`} title={WORDS[state]}>
            <span className="vh">
              {index + 1}: {WORDS[state]}
            </span>
          </li>
        ))}
      </ol>
      <p className="progress-words">
        <b>
          {done} of {ticks.length}
        </b>{' '}
        done
      </p>
    </>
  )
}
