import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import type { NetworkPageView } from './page-model'
import type { Duplicates, Normalization, Qualifier } from './settings'

const COUNTS: Record<Qualifier, string> = {
  congruence: 'congruence',
  conflict: 'conflict',
  subtract: 'congruence minus conflict',
  ignore: 'shared topics whatever the side',
  combine: 'the sides taken (the sum of 1 for, 2 against, 4 mixed)',
}
const DIVIDED: Record<Normalization, string> = {
  none: 'not divided',
  average: 'divided by the mean number of statements of the two',
  jaccard: 'divided by the Jaccard number of the two',
  cosine: 'divided by the lengths of the two vectors (cosine)',
  'dna-cosine': 'divided by the product of the numbers of statements (DNA cosine)',
}
const ONCE: Record<Duplicates, string> = {
  include: 'every statement',
  document: 'one statement a document',
  day: 'one statement a day',
  week: 'one statement a week',
  month: 'one statement a month',
  year: 'one statement a year',
  range: 'one statement over the whole time',
}

/** What a recipe is written from. */
type Made = Pick<NetworkPageView, 'filter' | 'settings' | 'clusters' | 'counted'>

/** How the network was made, as a sentence for the methods section of a paper. */
export function recipeInWords(view: Made): string {
  const { filter, settings, clusters, counted } = view
  const two = settings.mode === 'two'
  const parts = [
    `${two ? 'Two-mode' : 'One-mode'} ${filter['actors-as']} network${two ? ' of actors and topics' : ''}`,
    countedInWords(settings),
    ...(two ? [] : [DIVIDED[settings.normalize]]),
    ...(settings.levels === 'scale' ? ['stances as a scale of five'] : []),
    ONCE[settings.duplicates],
    filter.hand === 'first' ? 'first-hand' : 'first-hand and reported',
    filter.groups ? 'with unnamed groups' : 'without unnamed groups',
    settings.broader
      ? 'narrower topics counted in addition to broader ones'
      : 'no topic counted in addition to its broader one',
    periodInWords(view),
    ...(filter.actors.length > 0 ? [`of ${filter.actors.join(', ')} alone`] : []),
    ...(filter.topics.length > 0 ? [`on ${filter.topics.join(', ')} alone`] : []),
    ...(filter.theme ? [`on topics of ${filter.theme} alone`] : []),
    ...(filter.exclude.length > 0 ? [`without ${filter.exclude.join(', ')}`] : []),
    countWords(counted, 'statement'),
    ...(clusters
      ? [`Louvain clusters on ties above zero (seed ${clusters.seed}, modularity ${clusters.modularity.toFixed(3)})`]
      : []),
  ]
  return `${parts.join(', ')}.`
}

function countedInWords({ mode, qualifier, levels }: Made['settings']): string {
  if (mode === 'two' && qualifier === 'ignore') return 'number of statements whatever the side'
  if (mode === 'two' && qualifier === 'subtract')
    return levels === 'scale' ? 'sum of stances from −2 to 2' : 'statements for minus statements against'
  if (qualifier === 'combine' && levels === 'scale')
    return 'the stances taken (the sum of 1, 2, 4 and so on, from the stance most in favour to the one most against, of those that occur)'
  return COUNTS[qualifier]
}

function periodInWords({ filter: { from, to } }: Made): string {
  if (from && to) return `${formatDate(from)} to ${formatDate(to)}`
  if (from) return `from ${formatDate(from)}`
  return to ? `to ${formatDate(to)}` : 'all days on record'
}

/** The command that writes the network again. */
export function recipeCommand({ filter, settings }: Pick<Made, 'filter' | 'settings'>, format: string): string {
  const options: [string, string | string[] | boolean | undefined][] = [
    ['mode', settings.mode],
    ['actors', filter['actors-as']],
    ['qualifier', settings.qualifier],
    ['levels', settings.levels === 'side' ? undefined : settings.levels],
    ['hand', filter.hand],
    ['groups', filter.groups],
    ['broader', settings.broader],
    ['normalize', settings.normalize],
    ['duplicates', settings.duplicates],
    ['only', NETWORK_PARAMETERS.actors.write(filter.actors)],
    ['topics', filter.topics.join(',') || undefined],
    ['theme', filter.theme],
    ['from', filter.from],
    ['to', filter.to],
    ['exclude', NETWORK_PARAMETERS.exclude.write(filter.exclude)],
    ['format', format],
  ]
  const given = options.flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value || []].flat().map((one) => `--${name} ${quoted(one)}`),
  )
  return `parley network ${given.join(' ')}`
}

/** A value as a shell reads it as one word. */
const quoted = (value: string) => (/^[\w,.:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`)
