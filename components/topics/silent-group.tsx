import { Evidence } from '@/components/evidence/evidence'
import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import type { SilentActor } from '@/lib/topics/silences'
import { actorHref, sourcePageHref } from '@/lib/urls'
import { type RecordedSilence, SILENCE } from '@/lib/vocabulary'

type Props = {
  kind: RecordedSilence
  actors: SilentActor[]
  /** Number of silent actors, of whom not all may be named. */
  count: number
  sources: Map<string, SourceRecord>
}

/** Names shown before the rest is folded. */
const FIRST = 6

/** One kind of silence with its actors. */
export function SilentGroup({ kind, actors, count, sources }: Props) {
  const [shown, rest] = [actors.slice(0, FIRST), actors.slice(FIRST)]
  const list = (some: SilentActor[]) => (
    <ul>
      {some.map((actor) => (
        <Silent key={actor.slug} actor={actor} sources={sources} />
      ))}
    </ul>
  )
  return (
    <div className="sk">
      <div className={`pattern k-${kind}`} aria-hidden="true" />
      <h3>
        {SILENCE[kind].label} {count > 0 && <span>{count}</span>}
      </h3>
      <p className="loc">{SILENCE[kind].meaning}</p>
      {actors.length === 0 ? <p className="muted nobody-here">No one</p> : list(shown)}
      {rest.length > 0 && (
        <details className="and-more">
          <summary className="link">{count - shown.length} more</summary>
          {list(rest)}
          {count > actors.length && (
            <p className="loc">and {count - actors.length} others, each named as silent on their own pages</p>
          )}
        </details>
      )}
    </div>
  )
}

function Silent({ actor, sources }: { actor: SilentActor; sources: Map<string, SourceRecord> }) {
  return (
    <li>
      <a href={actorHref(actor.slug)}>
        <b>
          <bdi>{actor.name}</bdi>
        </b>
      </a>{' '}
      {actor.affiliation && (
        <span className="aff">
          <bdi>{actor.affiliation}</bdi>
        </span>
      )}
      {actor.evidence.map((evidence) => (
        <Evidence copy key={evidence.id} evidence={evidence} source={sources.get(evidence.source)} />
      ))}
      {actor.note && (
        <span className="loc d" dir="auto">
          {actor.note}
        </span>
      )}
      {actor.looked.length > 0 && <Looked actor={actor} sources={sources} />}
    </li>
  )
}

/** Coder, source and date of the searches; several sources by number. Quoted words cite their own source. */
function Looked({ actor: { looked, evidence }, sources }: { actor: SilentActor; sources: Map<string, SourceRecord> }) {
  const [latest] = looked
  if (!latest) return null
  const source = sources.get(latest.source)
  const who = `${latest.by}, ${formatDate(latest.on)}`
  if (evidence.length > 0) return <span className="loc d">Noted by {who}</span>
  const how = latest.coding ? 'read in full by' : 'noted by'
  if (looked.length > 1)
    return (
      <span className="loc d">
        {looked.length} sources, the last {how} {who}
      </span>
    )
  return (
    <span className="loc d">
      {source && (
        <a href={sourcePageHref(source.slug)}>
          <bdi>{source.abbreviation}</bdi>, {formatDate(source.issued)}
        </a>
      )}
      , {how} {who}
    </span>
  )
}
