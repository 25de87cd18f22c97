import { type AffiliationAspect, knownAffiliations } from '@/lib/affiliation'
import type { Bundle } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import type { PositionFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import { fold } from '@/lib/fold'
import { affiliationDays } from '@/lib/records/affiliation-days'
import { sideOf } from '@/lib/vocabulary'

type BundlePosition = Bundle['positions'][number]

/** A library filtered by the words of the codebook and the filter's table alone, one position after the other. */
export class NaiveLibrary {
  readonly shown: BundlePosition[]
  readonly #actors: Map<string, Bundle['actors'][number]>
  readonly #topics: Map<string, Bundle['topics'][number]>
  readonly #quotations: Map<string, Bundle['quotations'][number]>

  constructor(bundle: Bundle) {
    const published = new Set(bundle.codings.filter((coding) => coding.published).map(({ id }) => id))
    this.shown = bundle.positions.filter(({ coding, status }) => published.has(coding) && status === 'published')
    this.#actors = new Map(bundle.actors.map((actor) => [actor.slug, actor]))
    this.#topics = new Map(bundle.topics.map((topic) => [topic.slug, topic]))
    this.#quotations = new Map(bundle.quotations.map((quotation) => [quotation.id, quotation]))
  }

  list(filter: PositionFilter, except?: PositionFacet): BundlePosition[] {
    return this.shown.filter((position) => this.#passes(position, filter, except))
  }

  /** Every option of a facet that a position has, each once. */
  options(position: BundlePosition, facet: Exclude<PositionFacet, 'q' | 'date'>): string[] {
    const holders = [position.actor, ...(position.onBehalfOf ? [position.onBehalfOf] : [])]
    const evidence = position.quotations.flatMap((id) => this.#quotations.get(id) ?? [])
    const of: Record<typeof facet, () => string[]> = {
      stance: () => [position.stance],
      side: () => [sideOf(position.stance)],
      topic: () => [position.topic],
      actor: () => holders,
      kind: () => holders.map((slug) => this.#actors.get(slug)?.kind ?? ''),
      role: () => this.#affiliations(position, 'role').map(({ role }) => role),
      affiliation: () => this.#affiliations(position, 'organization').map(({ organization }) => organization),
      terms: () => {
        const terms = [position.conditions && 'condition', position.qualifier && 'qualifier'].filter(
          (term) => term !== null,
        )
        return terms.length > 0 ? terms : ['neither']
      },
      basis: () => [position.basis],
      hand: () => [position.reportedBy ? 'reported' : 'first'],
      mode: () => evidence.map(({ mode }) => mode),
      source: () => evidence.map(({ source }) => source),
      lang: () => evidence.map(({ lang }) => lang),
      summit: () => [position.summit ?? STANDING],
    }
    return [...new Set(of[facet]())]
  }

  #passes(position: BundlePosition, filter: PositionFilter, except: PositionFacet | undefined): boolean {
    const theme = this.#topics.get(position.topic)?.theme ?? ''
    const chosen = (facet: Parameters<NaiveLibrary['options']>[1], values: readonly string[]) =>
      except === facet || values.length === 0 || this.options(position, facet).some((option) => values.includes(option))
    const subject = filter.topic.length + filter.theme.length
    const days = parseDate(position.statedOn)
    return (
      (except === 'topic' || subject === 0 || filter.topic.includes(position.topic) || filter.theme.includes(theme)) &&
      chosen('stance', filter.stance) &&
      chosen('side', filter.side) &&
      chosen('actor', filter.actor) &&
      chosen('kind', filter.kind) &&
      chosen('role', filter.role) &&
      chosen('affiliation', filter.affiliation) &&
      chosen('terms', filter.terms) &&
      chosen('basis', filter.basis) &&
      chosen('hand', filter.hand) &&
      chosen('mode', filter.mode) &&
      chosen('source', filter.source) &&
      chosen('lang', filter.lang) &&
      chosen('summit', filter.summit) &&
      (except === 'date' || !filter.from || (days?.to ?? '') >= filter.from) &&
      (except === 'date' || !filter.to || (days?.from ?? '9') <= filter.to) &&
      (except === 'q' || filter.q === '' || this.#says(position, filter.q))
    )
  }

  /** Those that are known to have held on the days that the words can have been said on. */
  #affiliations({ actor, statedOn }: BundlePosition, aspect: AffiliationAspect) {
    const days = parseDate(statedOn)
    const all = (this.#actors.get(actor)?.affiliations ?? []).map((one) => ({ ...one, ...affiliationDays(one) }))
    return days ? knownAffiliations(all, days, aspect) : []
  }

  /** Every word typed begins a word of, or is a letter alone in, the summary, the terms or a quotation. (Phrases are for a test of their own.) */
  #says(position: BundlePosition, typed: string): boolean {
    const quotations = position.quotations.flatMap((id) => this.#quotations.get(id) ?? [])
    const texts = [
      position.summary,
      position.qualifier ?? '',
      ...(position.conditions?.items.map(({ text }) => text) ?? []),
      ...quotations.flatMap(({ segments }) => segments.map(({ exact }) => exact)),
      ...quotations.flatMap(({ translations }) => translations.map(({ text }) => text)),
    ]
    const words = texts.flatMap(wordsOf)
    const asked = wordsOf(typed)
    return (
      asked.length > 0 &&
      asked.every((word) => words.some((other) => (word.length > 1 ? other.startsWith(word) : other === word)))
    )
  }
}

/** Words without their marks, as search knows them. */
export function wordsOf(text: string): string[] {
  return [...fold(text)]
    .map((sign) =>
      sign
        .normalize('NFD')
        .replace(/[\u0300-\u0331]/g, '')
        .normalize('NFC'),
    )
    .join('')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
