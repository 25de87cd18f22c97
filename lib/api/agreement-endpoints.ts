import type { ViewName } from '@/lib/exports/format'
import { csv } from '@/lib/exports/formats/csv'
import { parametersOf } from '@/lib/exports/registry'
import { AGREEMENT_PARAMETERS } from '@/lib/filter/agreement'
import { COVERAGE_PARAMETERS } from '@/lib/filter/coverage'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import type { Parameters } from '@/lib/filter/parameter'
import type { Endpoint } from './endpoint'

// What the page alone shows is no parameter of its data.
const { view, order, pair, from, cluster, clusters, ...agreement } = AGREEMENT_PARAMETERS
const { min, focus, ...network } = NETWORK_PARAMETERS
const { page, ...coverage } = COVERAGE_PARAMETERS

const csvOf = (name: ViewName) => parametersOf(csv, name) as Parameters

/** Addresses of who agrees with whom, and of what is missing. */
export const AGREEMENT_ENDPOINTS = {
  getAgreement: {
    path: '/agreement',
    tag: 'Views',
    summary: 'Every pair of actors: topics on the same side, opposite, mixed',
    schema: 'agreement',
    parameters: agreement,
    csv: csvOf('agreement'),
  },
  getNetwork: {
    path: '/agreement/network',
    tag: 'Views',
    summary: 'A discourse network: nodes, ties, and its recipe',
    schema: 'network',
    parameters: network,
    csv: csvOf('network'),
  },
  getCoverage: {
    path: '/coverage',
    tag: 'Views',
    summary: 'What nobody addressed, whom nobody looked up, what rests on little',
    schema: 'coverage',
    parameters: coverage,
    csv: csvOf('coverage'),
  },
} as const satisfies Record<string, Endpoint>
