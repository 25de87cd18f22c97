import { ReadingPage } from '@/components/shell/reading-page'
import { Glyph } from '@/components/stance/glyphs'
import { countWords } from '@/lib/comparison/words'
import type { Beginnings } from '@/lib/overview/beginnings'
import { IMPORT_HREF } from '@/lib/record-imports/addresses'
import { SAMPLE_HREF, TRIAL_DESK_HREF } from '@/lib/served-library'
import { NEW_SOURCE_HREF, sourcesHref } from '@/lib/urls'
import { LOAD_ACTION } from '@/lib/write-addresses'

type Props = {
  beginnings: Beginnings
  /** Why a file was not loaded, one problem a line. */
  refused: string[]
}

/** The front page of a library without positions and claims: ways to begin, and what a library needs. */
export function EmptyLibrary({ beginnings, refused }: Props) {
  return (
    <ReadingPage section="overview">
      <div className="titlebar">
        <div>
          <h1>{beginnings.untouched ? 'An empty library' : 'A library at its beginning'}</h1>
          <p className="lede">Nothing is on record yet. Ways to begin; none of them binds you.</p>
        </div>
      </div>
      <div className="starts">
        <TryTheSample />
        <section className="start">
          <h2>Your own text</h2>
          <p>
            An article, a speech, a statement. You need no topics before: add the first one when you meet a sentence
            that can be supported or opposed.
          </p>
          <p className="actrow only-editing">
            <a className="btn" href={NEW_SOURCE_HREF}>
              Add a source
            </a>
            {beginnings.sources > 0 && (
              <a className="link" href={sourcesHref({})}>
                {countWords(beginnings.sources, 'source')} to code
              </a>
            )}
          </p>
          <p className="muted only-reading">
            Added at the machine that runs this library.{' '}
            <a className="link" href={sourcesHref({})}>
              Sources so far: {beginnings.sources}
            </a>
          </p>
        </section>
        <section className="start only-editing">
          <h2>Data that you have</h2>
          <p>
            A spreadsheet of positions, coded texts, references, a colleague’s library. What a file would do is shown
            before anything is written.
          </p>
          <p className="actrow">
            <a className="btn" href={IMPORT_HREF}>
              Bring in a file
            </a>
          </p>
        </section>
        {beginnings.untouched && <SomebodyElses refused={refused} />}
      </div>
      <Needs beginnings={beginnings} />
      <p className="quiet-note gap-links">
        <a className="link" href="/guide#backup">
          How to back it up
        </a>{' '}
        <a className="link" href="/guide">
          Guide: fifteen things to do here
        </a>
      </p>
    </ReadingPage>
  )
}

function TryTheSample() {
  return (
    <section className="start">
      <h2>Try the desk with a sample</h2>
      <p>
        An invented article of eight paragraphs, with its topics and two coded passages. You code the rest and see every
        page fill. About five minutes.
      </p>
      <div className="sample-peek" aria-hidden="true">
        <p>
          <span className="pn">2</span>
          <span>
            <mark className="peek-done">“A date is not a deal,”</mark> says Ada Marlow, a former negotiator.{' '}
            <mark className="peek-suggested">
              “They should ease the fishing ban only after inspectors have been aboard.”
            </mark>
          </span>
        </p>
        <p className="peek-note">
          <span className="mk c-opposes_unless">
            <Glyph name="opposes_unless" />
          </span>{' '}
          Marlow on Easing the fishing ban <b>unless</b> inspectors have been aboard
        </p>
      </div>
      <p className="actrow">
        <a className="btn primary only-trying" href={TRIAL_DESK_HREF} data-outside="">
          Begin with the sample
        </a>
        <a className="link" href={SAMPLE_HREF} data-outside="">
          Only read the sample library
        </a>
      </p>
      <p>It is kept apart: in no file, count or search of yours, and one click takes it away.</p>
    </section>
  )
}

function SomebodyElses({ refused }: { refused: string[] }) {
  return (
    <section className="start only-editing">
      <h2>Somebody else’s library</h2>
      <p>A file that Parley exported, or the bundled Trump–Kim summits.</p>
      {refused.length > 0 && (
        <div className="refused" role="alert">
          <ul>
            {refused.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <form action={LOAD_ACTION} method="post" encType="multipart/form-data">
        <label htmlFor="bundle">A library as JSON, up to 20 MB</label>
        <input id="bundle" type="file" name="file" accept=".json,application/json" required />
        <button type="submit" className="btn">
          Load a file
        </button>
      </form>
      <form action={LOAD_ACTION} method="post" encType="multipart/form-data">
        <button type="submit" className="btn" name="bundled" value="yes">
          Load the bundled library
        </button>
      </form>
    </section>
  )
}

/** The five things a library needs, each with what is there already. */
function Needs({ beginnings: { sources, actors, topics, summits, finished } }: { beginnings: Beginnings }) {
  const have = [sources, actors, topics, summits, finished].filter((count) => count > 0).length
  return (
    <section className="part">
      <div className="parthead">
        <h2>What a library needs, in the order it comes</h2>
        <p className="note">{have} of 5</p>
      </div>
      <ol className="needs-list">
        <li>
          <b>A source</b> whose words can be checked <Have count={sources} />
        </li>
        <li>
          <b>Who speaks</b> in it: added at the desk, one line each <Have count={actors} />
        </li>
        <li>
          <b>A topic</b> with one sentence that can be supported or opposed <Have count={topics} />
        </li>
        <li>
          <b>A summit</b>, if a topic is judged at one; without it leave it out <Have count={summits} />
        </li>
        <li>
          <b>A finished coding</b>: only then does “looked, nothing found” mean something <Have count={finished} />
        </li>
      </ol>
    </section>
  )
}

function Have({ count }: { count: number }) {
  return count > 0 && <span className="have">{count} here</span>
}
