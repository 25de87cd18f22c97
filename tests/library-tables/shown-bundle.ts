import type { Bundle } from '@/lib/bundle/schema'

/** What readers are shown of a library, said a second time and plainly: without codings that are not published. */
export function shownBundle(bundle: Bundle): Bundle {
  const shown = new Set(bundle.codings.flatMap(({ id, published }) => (published ? [id] : [])))
  const coded = ({ coding }: { coding: string }) => shown.has(coding)
  const usesOf = (library: Bundle) =>
    new Set([
      ...library.positions.flatMap(({ quotations }) => quotations),
      ...library.claims.flatMap(({ quotations, responses, outcomes }) => [
        ...quotations,
        ...responses.flatMap((response) => response.quotations),
        ...outcomes.flatMap((outcome) => outcome.quotations),
      ]),
      ...library.absences.flatMap(({ quotations }) => quotations),
    ])
  const all = usesOf(bundle)
  const left: Bundle = {
    ...bundle,
    codings: bundle.codings.filter(({ published }) => published),
    positions: bundle.positions.filter(coded),
    claims: bundle.claims.filter(coded).map((claim) => ({ ...claim, responses: claim.responses.filter(coded) })),
  }
  const used = usesOf(left)
  return { ...left, quotations: bundle.quotations.filter(({ id }) => used.has(id) || !all.has(id)) }
}
