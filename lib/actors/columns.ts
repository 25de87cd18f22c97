import type { ActorProfile } from './model'

/** Heights of an actor's parts in lines of text, roughly: a head, and one entry as far as it is not folded. */
const HEAD = 3
const PER = { position: 3, silence: 2, agreement: 2, claim: 3, report: 6 }
const OPEN = { agreement: 10, claims: 8, reports: 6 }

/**
 * Whether the left column of an actor's page, with positions, is so much the shorter one that what the actor reports of
 * others stands there too. The right one then ends with the claims.
 */
export function reportsGoLeft(profile: ActorProfile): boolean {
  const reports =
    tall(profile.reportedPositions, PER.report, OPEN.reports) + tall(profile.reportedClaims, PER.claim, OPEN.reports)
  const right =
    tall(profile.agreement.lines, PER.agreement, OPEN.agreement) +
    tall(profile.made, PER.claim, OPEN.claims) +
    tall(profile.answered, PER.claim, OPEN.claims)
  const left = profile.themes.reduce(
    (sum, { lines, silences }) => sum + HEAD + lines.length * PER.position + silences.length * PER.silence,
    HEAD,
  )
  return reports > 0 && Math.abs(left + reports - right) < Math.abs(left - right - reports)
}

function tall(entries: unknown[], each: number, open: number): number {
  return entries.length === 0 ? 0 : HEAD + Math.min(entries.length, open) * each
}
