import { findNetworkView, readNetworkView } from '@/db/queries/agreement/network'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { findCoverage, readCoverage } from '@/db/queries/coverage/coverage'
import { publicAgreement, publicPairs } from '@/lib/exports/json/agreement'
import { publicCoverage } from '@/lib/exports/json/coverage'
import { publicNetwork } from '@/lib/exports/json/network'
import { agreementHref, coverageHref, networkHref } from '@/lib/urls'
import type { DataReader } from './answer'

/** Views of who agrees with whom and of what is missing, each with the parameters and the model of its page. */
export const getAgreementFile: DataReader = async ({ library, search, publicAddress }) => {
  const { filter, problems } = await readAgreementView(library, search)
  if (problems.length > 0) return { problems }
  const view = await findAgreementView(library, filter, publicAddress(agreementHref(filter)))
  return { file: { ...publicAgreement(view), pairs: [...publicPairs(view)] } }
}

export const getNetworkFile: DataReader = async ({ library, search, publicAddress }) => {
  const { filter, problems } = await readNetworkView(library, search)
  if (problems.length > 0) return { problems }
  return { file: publicNetwork(await findNetworkView(library, filter, publicAddress(networkHref(filter)))) }
}

export const getCoverageFile: DataReader = async ({ library, search, publicAddress }) => {
  const { filter, problems } = await readCoverage(library, search)
  if (problems.length > 0) return { problems }
  return { file: publicCoverage(await findCoverage(library, filter, publicAddress(coverageHref(filter)))) }
}
