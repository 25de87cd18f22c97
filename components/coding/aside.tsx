import { Glyph } from '@/components/stance/glyphs'
import { codeHref } from '@/lib/coding/addresses'
import type { Workbench } from '@/lib/coding/model'
import { editHref } from '@/lib/editing/addresses'

const SHOWN = 8

/** Where nothing is in hand: what to take next, and other ways to take words. */
export function TakeWords({ bench }: { bench: Workbench }) {
  const { open, next, source, coding, problems } = bench
  const at = (span: { start: number; end: number }) => codeHref(source.slug, { coding: coding?.id, at: [span] })
  const problem = problems.find(({ field }) => field === 'words')?.message
  return (
    <section className="take" aria-label="Take words in hand">
      {next ? (
        <p>
          <a className="btn primary" href={at(next)} data-key="n">
            Take the next suggestion <kbd>n</kbd>
          </a>
        </p>
      ) : (
        <p className="muted">Every passage that the rules find is on record.</p>
      )}
      <form method="get" action={codeHref(source.slug)} className="find-words">
        {coding && <input type="hidden" name="coding" value={coding.id} />}
        <div className={`entry-field line${problem ? ' wrong' : ''}`}>
          <label htmlFor="words">Words as they stand in the text</label>
          <p className="hint" id="words-hint">
            Select words in the text and press <kbd>Enter</kbd>, or paste them here
          </p>
          <input id="words" name="words" dir="auto" aria-describedby="words-hint" data-key="w" />
          {problem && <p className="problem">{problem}</p>}
        </div>
        <button type="submit" className="btn">
          Find them
        </button>
      </form>
      {open.length > 0 && (
        <>
          <h2>
            Suggested <span className="loc">{open.length}</span>
          </h2>
          <ol className="suggestions">
            {open.slice(0, SHOWN).map((one) => (
              <li key={one.start}>
                <a href={at(one)}>“{one.exact.length > 140 ? `${one.exact.slice(0, 140)}…` : one.exact}”</a>
                <span className="loc">
                  <bdi>{one.said ?? 'speaker not found'}</bdi>
                  {one.said && (one.sure ? !one.speaker && ', not on record yet' : ', check')}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** What this coding has recorded so far. */
export function Coded({ bench: { coded, coding } }: { bench: Workbench }) {
  if (!coding) return null
  return (
    <section aria-label="Recorded so far">
      <h2>
        Recorded so far <span className="loc">{coded.length}</span>
      </h2>
      <ol className="coded-list">
        {coded.map(({ type, id, href, stance, words, who }) => (
          <li key={`${type} ${id}`}>
            {stance && (
              <span className={`c-${stance}`}>
                <Glyph name={stance} />
              </span>
            )}
            <a href={href}>
              <bdi>{who}</bdi>
            </a>{' '}
            <bdi>{words}</bdi>{' '}
            <a className="link" href={editHref(type, id)}>
              Edit
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a className="link" href={editHref('coding', coding.id)}>
          What this coding covers
        </a>
      </p>
    </section>
  )
}
