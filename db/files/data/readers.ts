import type { EndpointName } from '@/lib/api/endpoints'
import { getAgreementFile, getCoverageFile, getNetworkFile } from './agreement'
import type { DataReader } from './answer'
import { getRecordHistoryFile, listHistoryFile } from './history'
import {
  listActorsFile,
  listClaimsFile,
  listPositionsFile,
  listSourcesFile,
  listSummitsFile,
  listTopicsFile,
} from './lists'
import { getActorFile, getClaimFile, getPositionFile, getSourceFile, getSummitFile, getTopicFile } from './records'
import { searchFile } from './search'
import { compareFile, getCodebookFile, getOverviewFile, listChangesFile } from './views'

/** How the data of each address is read. */
export const DATA_READERS: Record<EndpointName, DataReader> = {
  getPosition: getPositionFile,
  getActor: getActorFile,
  getTopic: getTopicFile,
  getClaim: getClaimFile,
  getSource: getSourceFile,
  getSummit: getSummitFile,
  listPositions: listPositionsFile,
  listActors: listActorsFile,
  listTopics: listTopicsFile,
  listClaims: listClaimsFile,
  listSources: listSourcesFile,
  listSummits: listSummitsFile,
  compare: compareFile,
  listChanges: listChangesFile,
  getAgreement: getAgreementFile,
  getNetwork: getNetworkFile,
  getCoverage: getCoverageFile,
  search: searchFile,
  getOverview: getOverviewFile,
  getCodebook: getCodebookFile,
  listHistory: listHistoryFile,
  getRecordHistory: getRecordHistoryFile,
}
