import { Glyph } from '@/components/stance/glyphs'
import { SilenceMark } from '@/components/stance/silence-mark'
import { countWords } from '@/lib/comparison/words'
import { editHref } from '@/lib/editing/addresses'
import { actorHref, sourceHref, topicHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { codeHref, deskHref } from '@/lib/workbench/addresses'
import type { Workbench } from '@/lib/workbench/model'
import { ChosenKind } from './kind-of-text'

const SHOWN = 8

/** Shown without a selection: the next suggestion, a search for words, and further suggestions. */
export function TakeWords({ bench }: { bench: Workbench }) {
  const { open, next, source, coding, problems, readAs, suggested } = bench
  const hrefOf = (span: { start: number; end: number }) => deskHref(bench, [span])
  const problem = problems.find(({ field }) => field === 'words')?.message
  return (
    <section className="take" aria-label="Select words">
      {next ? (
        <p>
          <a className="btn primary" href={hrefOf(next)} data-key="n">
            Take the next suggestion <kbd>n</kbd>
          </a>
        </p>
      ) : (
        <p className="muted">
          {suggested ? 'Every passage that was suggested is on record.' : 'No passage of this text is suggested.'}
        </p>
      )}
      <form method="get" action={codeHref(source.slug)} className="find-words">
        {coding && <input type="hidden" name="coding" value={coding.id} />}
        <ChosenKind readAs={readAs} />
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
                <a href={hrefOf(one)}>“{one.exact.length > 140 ? `${one.exact.slice(0, 140)}…` : one.exact}”</a>
                <span className="loc">
                  <bdi>{one.said ?? 'speaker not found'}</bdi>
                  {one.said && (one.sure ? !one.speaker && ', not on record yet' : ', check')}
                  {one.kind === 'authored' && ', own words'}
                  {one.interpreted && ', through an interpreter'}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Records of this coding so far, and silences found in the source. */
export function Coded({ bench: { coded, coding } }: { bench: Workbench }) {
  if (!coding) return null
  return (
    <section className="part" aria-label="Recorded so far">
      <div className="parthead">
        <h2>Recorded so far</h2>
        <p className="note">{coded.length === 0 ? 'Nothing yet' : countWords(coded.length, 'record')}</p>
      </div>
      <ul className="coded-list">
        {coded.map(({ type, id, href, stance, silence, words, who }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several answers to one claim have its id
          <li key={`${type} ${id} ${index}`}>
            {stance && (
              <span className={`c-${stance}`}>
                <Glyph name={stance} />
                <span className="vh">{STANCE[stance].label}: </span>
              </span>
            )}
            {silence && <SilenceMark silence={silence} />}
            <a href={href}>
              <bdi>{who}</bdi>
            </a>{' '}
            {type === 'response' && 'on '}
            <bdi>{words}</bdi>{' '}
            <a className="link" href={editHref(type === 'response' ? 'claim' : type, id)}>
              Edit
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was recorded last, with the pages of its topic, its actor and its quotation. */
export function JustRecorded({ bench: { saved, coded, source } }: { bench: Workbench }) {
  if (!saved) return null
  const record = coded.find(({ href }) => href === saved)
  const [quotation] = record?.quotations ?? []
  return (
    <p className="saved" role="status">
      Recorded. <a href={saved}>Look at it</a>
      {record?.topic && (
        <>
          , its <a href={topicHref(record.topic)}>topic</a>
        </>
      )}
      {record && (
        <>
          , its <a href={actorHref(record.actor)}>actor</a>
        </>
      )}
      {quotation && (
        <>
          , its <a href={sourceHref({ source: source.slug, id: quotation })}>quotation</a>
        </>
      )}
      , or select the next words.
    </p>
  )
}
