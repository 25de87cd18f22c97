import { ExportMenu } from '@/components/controls/export-menu'
import { EditLinks } from '@/components/editing/edit-links'
import type { ActorProfile } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import { ownPositionsHref } from './own-positions'

/** The list of positions that is this actor's part of the library, as far as the day of the page. */
const listHref = (profile: ActorProfile, extension = '') => ownPositionsHref(profile, {}, extension)

/** Every position of the actor, earlier ones too, in every form that the list of positions can be had in. */
export function ExportPositions({ profile }: { profile: ActorProfile }) {
  const all = profile.totals.positions
  if (all === 0) return null
  return (
    <ExportMenu
      links={exportLinks('positions', (extension) => listHref(profile, extension))}
      label="Export"
      what={`${countWords(all, 'position')} of ${profile.actor.name}`}
      note="As a list, earlier ones too, with key and provenance"
    />
  )
}

/** The way to the same positions as a list, for readers who have come to the end. */
export function PositionsElsewhere({ profile }: { profile: ActorProfile }) {
  const links = profile.numbers.held > 0 ? exportLinks('positions', (extension) => listHref(profile, extension)) : []
  return (
    <p className="forms noprint">
      {links.length > 0 && (
        <>
          <a className="link" href={listHref(profile)}>
            Positions as a list
          </a>
          <span>or as</span>
        </>
      )}
      {links.map((link) => (
        <a key={link.label} className="link" href={link.href} download>
          {link.label}
        </a>
      ))}
      <EditLinks type="actor" name={profile.actor.slug} />
      <a className="link push" href="/codebook">
        Codebook
      </a>
    </p>
  )
}
