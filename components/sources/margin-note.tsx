import { Glyph } from '@/components/stance/glyphs'
import { outcomeLabel } from '@/lib/claims/outcome'
import type { Named } from '@/lib/records/read-model'
import type { QuotedWords } from '@/lib/sources/model'
import type { Proof } from '@/lib/sources/read-model'
import { claimHref, positionHref, sourceHref, topicHref } from '@/lib/urls'
import { RESPONSE_KIND, SILENCE, STANCE } from '@/lib/vocabulary'

/** The margin note of a paragraph: who is quoted in it, and the records that rest on these quotations. */
export function MarginNote({ quoted: { evidence, proves } }: { quoted: QuotedWords }) {
  const records = proves.filter(({ withdrawn }) => !withdrawn)
  return (
    <li className={records.length > 0 ? 'coded-note' : undefined}>
      <a className="speaker" href={sourceHref(evidence)}>
        {evidence.speakers.map(({ slug, name }, index) => (
          <bdi key={slug}>
            {index > 0 && ', '}
            {name}
          </bdi>
        ))}
      </a>
      {records.length === 0 && <span className="loc">no record yet</span>}
      {records.map((proof) => {
        const { href, glyph, kind, words } = proofLink(proof, new Set(evidence.speakers.map(({ slug }) => slug)))
        return (
          <a key={`${href} ${words}`} className="rests" href={href}>
            {glyph ? (
              <span className={`c-${glyph}`}>
                <Glyph name={glyph} />
                <span className="vh">{kind}: </span>
              </span>
            ) : (
              <span className="loc">{kind}</span>
            )}{' '}
            <bdi>{words}</bdi>
          </a>
        )
      })}
    </li>
  )
}

/** Whose the record is, where that is none of the speakers, such as a position that somebody else reports. */
const ownerOf = ({ slug, name }: Named, speakers: ReadonlySet<string>) => (speakers.has(slug) ? '' : `${name}: `)

function proofLink(proof: Proof, speakers: ReadonlySet<string>) {
  switch (proof.kind) {
    case 'position':
      return {
        href: positionHref(proof.id),
        glyph: proof.stance,
        kind: STANCE[proof.stance].label,
        words: `${ownerOf(proof.actor, speakers)}${proof.topic.label}`,
      }
    case 'claim':
      return {
        href: claimHref(proof.slug),
        glyph: undefined,
        kind: 'claim',
        words: `${ownerOf(proof.claimant, speakers)}${proof.statement}`,
      }
    case 'outcome':
      return {
        href: claimHref(proof.slug),
        glyph: proof.outcome,
        kind: outcomeLabel(proof.outcome, proof.said),
        words: proof.statement,
      }
    case 'response':
      return {
        href: claimHref(proof.slug),
        glyph: proof.response,
        kind: RESPONSE_KIND[proof.response].label,
        words: `${ownerOf(proof.actor, speakers)}${proof.statement}`,
      }
    case 'absence':
      return {
        href: topicHref(proof.topic.slug),
        glyph: undefined,
        kind: SILENCE[proof.silence].label.toLowerCase(),
        words: `${ownerOf(proof.actor, speakers)}${proof.topic.label}`,
      }
  }
}
