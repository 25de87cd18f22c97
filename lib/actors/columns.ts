import type { ActorProfile } from './model'

/** Heights of an actor's parts in lines of text, roughly: a head, and one entry as far as it is not folded. */
const HEAD = 3
const PER = { position: 3, silence: 2, agreement: 2, claim: 3, report: 6 }
const OPEN = { agreement: 10, claims: 8, reports: 6 }

/** Parts of an actor's page that stand beside positions, or below them. */
export type Below = { reports: boolean; answered: boolean }

/** Which parts stand below the positions, so that the two columns end at about the same height; none where it is equal. */
export function partsBelow(profile: ActorProfile): Below {
  const reports =
    tall(profile.reportedPositions, PER.report, OPEN.reports) + tall(profile.reportedClaims, PER.claim, OPEN.reports)
  const answered = tall(profile.answered, PER.claim, OPEN.claims)
  const right =
    tall(profile.agreement.lines, PER.agreement, OPEN.agreement) + tall(profile.made, PER.claim, OPEN.claims)
  const left = profile.themes.reduce(
    (sum, { lines, silences }) => sum + HEAD + lines.length * PER.position + silences.length * PER.silence,
    HEAD,
  )
  const apart = (below: Below) => {
    const moved = (below.reports ? reports : 0) + (below.answered ? answered : 0)
    return Math.abs(left + moved - (right + reports + answered - moved))
  }
  return CHOICES.reduce((best, other) => (apart(other) < apart(best) ? other : best))
}

const CHOICES: [Below, ...Below[]] = [
  { reports: false, answered: false },
  { reports: true, answered: false },
  { reports: false, answered: true },
  { reports: true, answered: true },
]

function tall(entries: unknown[], each: number, open: number): number {
  return entries.length === 0 ? 0 : HEAD + Math.min(entries.length, open) * each
}
