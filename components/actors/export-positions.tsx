import { ExportMenu } from '@/components/controls/export-menu'
import { PageFoot } from '@/components/shell/page-foot'
import type { ActorProfile } from '@/lib/actors/model'
import { countWords } from '@/lib/comparison/words'
import { exportLinks } from '@/lib/export-links'
import { ownPositionsHref } from './own-positions'

/** Address of the actor's list of positions, up to the page's day. */
const listHref = (profile: ActorProfile, extension = '') => ownPositionsHref(profile, {}, extension)

/** Export menu of all positions of the actor, earlier ones included. */
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

/** Links at the end of the page: the same positions as a list and as files. */
export function PositionsElsewhere({ profile }: { profile: ActorProfile }) {
  const links = profile.numbers.held > 0 ? exportLinks('positions', (extension) => listHref(profile, extension)) : []
  return (
    <PageFoot>
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
    </PageFoot>
  )
}
