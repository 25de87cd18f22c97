import { ReadingPage } from '@/components/shell/reading-page'
import { Glyph } from '@/components/stance/glyphs'
import { type GuidePart, type GuideTask, SAMPLE_GUIDE_HREF } from '@/lib/guide/tasks'
import { allChangesHref, codebookHref } from '@/lib/urls'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

type Props = {
  parts: GuidePart[]
  /** The library's title; '' without one. */
  title: string
  /** Whether this is the sample or the trial already. */
  isInvented: boolean
}

/** What can be done here: fifteen things, each with the link that does it on this library. */
export function GuidePage({ parts, title, isInvented }: Props) {
  return (
    <ReadingPage section="guide">
      <div className="titlebar">
        <div>
          <h1>What would you like to do?</h1>
          <p className="lede">
            Fifteen things, each with the link that does it here
            {title && (
              <>
                , on “<bdi>{title}</bdi>”
              </>
            )}
          </p>
        </div>
        <div className="actions">
          <a className="btn" href={codebookHref()}>
            Codebook: what the records mean
          </a>
        </div>
      </div>
      <div className="guide">
        {parts.map(({ title: heading, tasks }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ol>
              {tasks.map((task) => (
                <Task key={task.title} task={task} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="guide-note">
        Stances in one line:{' '}
        {STANCES.map((stance, index) => (
          <span key={stance}>
            {index > 0 && ', '}
            <span className={`mk c-${stance}`}>
              <Glyph name={stance} />
              <span className="vh">{STANCE[stance].label}</span>
            </span>{' '}
            {IN_SHORT[stance]}
          </span>
        ))}
        . Always toward the sentence of the topic. The rest is in the{' '}
        <a className="link" href={codebookHref()}>
          codebook
        </a>
        .
      </p>
      {!isInvented && (
        <p className="guide-note gap-links">
          <a className="link" href={SAMPLE_GUIDE_HREF} data-outside="">
            The same fifteen on an invented example
          </a>
        </p>
      )}
      <section className="guide-note" id="feeds">
        <h2>To hear of changes</h2>
        <p>
          Give your feed reader{' '}
          <a className="link" href={allChangesHref({}, 'atom')}>
            the feed of all changes
          </a>
          : what was added, corrected and withdrawn. The history of every record has a feed of its own.
        </p>
      </section>
      <section className="guide-note only-editing" id="backup">
        <h2>Back it up</h2>
        <p>
          Everything is in one database file. While Parley runs, <code>npm run -s parley -- backup FILE</code> writes a
          whole copy of it, texts and history with it, and <code>restore FILE</code> takes it back. A copy of the file
          alone may lack what was written last.
        </p>
      </section>
    </ReadingPage>
  )
}

function Task({ task: { title, text, link } }: { task: GuideTask }) {
  return (
    <li>
      <h3>{title}</h3>
      <p>{text}</p>
      <p className={link.editors ? `go ${link.outside ? 'only-trying' : 'only-editing'}` : 'go'}>
        <a className="link" href={link.href} data-outside={link.outside && ''}>
          <bdi>{link.label}</bdi>
        </a>
      </p>
      {link.editors && <p className="go muted only-reading">Done at the machine that runs this library</p>}
    </li>
  )
}

const IN_SHORT: Record<Stance, string> = {
  opposes: 'against',
  opposes_unless: 'against until something happens',
  mixed: 'both',
  supports_if: 'for on a condition',
  supports: 'for',
}
