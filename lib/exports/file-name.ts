import type { ChangeView } from '@/lib/change/model'
import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import { countWords } from '@/lib/comparison/words'
import type { PositionList } from '@/lib/positions/model'
import type { TopicView } from '@/lib/topics/model'
import type { ExportView } from './format'
import type { ExportOptions } from './options'
import { FORMATS } from './registry'

const MAX_NAMED = 4
const MAX_LENGTH = 100

/**
 * File name of an exported view, made of its content: `parley-klingner-cha-kazianis-5-topics.csv`. Before the ending
 * it has only lower-case ASCII letters, digits and hyphens, and at most 100 characters.
 *
 * @param layout of a CSV, where it is not the view's first: it is said after the content
 */
export function exportFileName(view: ExportView, extension: string, layout?: ExportOptions['layout']): string {
  return named(nameOf(view), extension, layout === 'long' && view.name !== 'comparison' ? undefined : layout)
}

/** `exportFileName` for a streamed list of positions. */
export function positionsFileName(list: ListedPositions, extension: string, layout?: ExportOptions['layout']): string {
  return named(positionsName(list), extension, layout === 'long' ? undefined : layout)
}

function named(name: string, extension: string, layout: ExportOptions['layout'] | undefined): string {
  const suffix = FORMATS.find((format) => format.extension === extension)?.suffix ?? extension
  const what = layout && layout !== 'wide' ? `-${layout}` : ''
  return `${name.slice(0, MAX_LENGTH - what.length).replace(/-+$/, '')}${what}.${suffix}`
}

function nameOf(view: ExportView): string {
  switch (view.name) {
    case 'comparison':
      return comparisonName(view.model)
    case 'positions':
      return positionsName(view.model)
    case 'claims':
      return claimsName(view.model)
    case 'change':
      return changeName(view.model)
    case 'topic':
      return topicName(view.model)
    case 'agreement':
      return ['parley-agreement', plain(countWords(view.model.actors.length, 'actor'))].join('-')
    case 'network':
      return ['parley-network', view.model.settings.qualifier, plain(countWords(view.model.nodes.length, 'node'))].join(
        '-',
      )
    case 'coverage':
      return 'parley-what-is-missing'
  }
}

function comparisonName({ actors, rows, filter }: Comparison): string {
  const who =
    actors.length <= MAX_NAMED
      ? actors.map(({ sortName, slug }) => plain(sortName.split(',')[0] ?? '') || slug)
      : [plain(countWords(actors.length, 'actor'))]
  const [only] = rows
  const what = rows.length === 1 && only ? only.topic.slug : plain(countWords(rows.length, 'topic'))
  return ['parley', ...who, what, ...(filter.asOf ? [`as-of-${filter.asOf}`] : [])].join('-')
}

/** Topics and actors where the filter names a few: `parley-concessions-victor-cha-2-positions`. */
type ListedPositions = Pick<PositionList, 'filter' | 'matching'>
function positionsName({ filter, matching }: ListedPositions): string {
  const named = [...filter.topic, ...filter.theme, ...filter.actor]
  return ['parley', ...(named.length <= MAX_NAMED ? named : []), plain(countWords(matching, 'position'))].join('-')
}

/** Standings and claimants where the filter names a few: `parley-contested-victor-cha-2-claims`. */
function claimsName({ filter, total }: ClaimList): string {
  const named = [...filter.standing, ...filter.topic, ...filter.claimant]
  return ['parley', ...(named.length <= MAX_NAMED ? named : []), plain(countWords(total, 'claim'))].join('-')
}

/** `parley-change-around-tidewater-2019-13-changes`. */
function changeName({ filter, changes }: ChangeView): string {
  const days = filter.against ? [`after-${filter.against}`] : filter.around ? [`around-${filter.around}`] : []
  return ['parley-change', ...days, plain(countWords(changes.listed.length, 'change'))].join('-')
}

/** `parley-spectrum-sanctions-relief-hanoi-2019-as-of-2019-01-22`. */
function topicName({ topic, summit, filter }: TopicView): string {
  return [
    'parley-spectrum',
    topic.slug,
    ...(summit ? [summit.slug] : []),
    ...(filter.asOf ? [`as-of-${filter.asOf}`] : []),
  ].join('-')
}

/** ASCII letters and digits without accents, everything else a hyphen; empty for a text without Latin letters. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
