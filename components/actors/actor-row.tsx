import type { ActorList } from '@/lib/actors/list'
import { listedWords } from '@/lib/actors/words'
import { countWords } from '@/lib/comparison/words'
import { scriptTag } from '@/lib/scripts'
import { ActorLink } from './name'
import { SidesBar } from './sides-bar'

type Props = { listed: ActorList['shown'][number]; reach: number }

/** One actor in the list: name, counts and sides. The checkbox selects the actor for Compare. */
export function ActorRow({ listed, reach }: Props) {
  const { actor, positions, claims, sides } = listed
  const words = listedWords(listed)
  return (
    <li className="roster-row">
      <span className="pick">
        {positions > 0 && (
          <input type="checkbox" name="actors" value={actor.slug} aria-label={`Compare ${actor.name}`} />
        )}
      </span>
      <span className="roster-name">
        <ActorLink actor={actor} className="who" />
        {actor.nativeName && (
          <bdi className="native" lang={scriptTag(actor.nativeName)}>
            {actor.nativeName}
          </bdi>
        )}
        {words && (
          <span className="aff">
            <bdi>{words}</bdi>
          </span>
        )}
      </span>
      <span className="roster-counts">
        {positions === 0 && claims === 0 ? (
          <span className="nothing">no position on record</span>
        ) : (
          <>
            <span className="roster-count">{sides.topics > 0 && <Count count={sides.topics} noun="topic" />}</span>
            <span className="roster-count">{positions > 0 && <Count count={positions} noun="position" />}</span>
            <span className="roster-count">{claims > 0 && <Count count={claims} noun="claim" />}</span>
          </>
        )}
      </span>
      <SidesBar sides={sides} reach={reach} />
    </li>
  )
}

function Count({ count, noun }: { count: number; noun: string }) {
  const [number, word] = countWords(count, noun).split(' ')
  return (
    <>
      <b>{number}</b> {word}
    </>
  )
}
