import { isDay } from '@/lib/dates'
import { slugs } from './list-parameter'
import { choice, type FilterOf, flag, parsed, slug } from './parameter'

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const PAIR = new RegExp(`^${SLUG}~${SLUG}$`)

/** Ways to see agreement on one page. */
const AGREEMENT_VIEWS = ['matrix', 'stances', 'topics'] as const

/**
 * Query parameters of Agreement. `hand`: whose words count, first-hand ones or reported ones too. `pair`: two actors,
 * opened with their words. `from`: one actor and everybody else. `cluster`: the letter of a cluster whose matrix is
 * shown; `clusters`: two letters whose pairs are listed.
 */
export const AGREEMENT_PARAMETERS = {
  view: choice(AGREEMENT_VIEWS, 'matrix'),
  actors: slugs(),
  topics: slugs(),
  theme: slug(),
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  hand: choice(['first', 'all'], 'first'),
  basis: choice(['stated']),
  groups: flag(),
  order: choice(['cluster', 'name', 'shared'], 'cluster'),
  pair: parsed((text) => (PAIR.test(text) ? text : undefined), 'pair of actors such as ada-marlow~noor-haddad'),
  from: slug(),
  cluster: parsed((text) => (/^[A-Z]{1,2}$/.test(text) ? text : undefined), 'letter of a cluster'),
  clusters: parsed((text) => (/^[A-Z]{1,2},[A-Z]{1,2}$/.test(text) ? text : undefined), 'pair of clusters such as A,B'),
}

export type AgreementFilter = FilterOf<typeof AGREEMENT_PARAMETERS>
