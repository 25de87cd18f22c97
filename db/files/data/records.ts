import { findActorProfile } from '@/db/queries/actors/actor'
import { findClaimPage } from '@/db/queries/claims/page'
import { findPosition } from '@/db/queries/positions/position'
import { findSourcePage } from '@/db/queries/sources/page'
import { findSummitPage } from '@/db/queries/summits/page'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { publicActorFile } from '@/lib/exports/json/records/actor'
import { publicClaimFile } from '@/lib/exports/json/records/claim'
import { publicPositionFile } from '@/lib/exports/json/records/position'
import { publicSourceFile } from '@/lib/exports/json/records/source'
import { publicSummitFile } from '@/lib/exports/json/records/summit'
import { publicTopicFile } from '@/lib/exports/json/records/topic'
import { ACTOR_PARAMETERS } from '@/lib/filter/actor'
import { ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter } from '@/lib/filter/parse'
import { actorViewHref, claimViewHref, positionHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'
import type { DataReader } from './answer'

/** Single records, each with the parameters and the model of its page. */
export const getPositionFile: DataReader = async ({ library, names: [id = ''], search, root, publicAddress }) => {
  const { problems } = parseFilter(NO_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const detail = await findPosition(library, id, publicAddress(positionHref(id)))
  if (!detail) return { missing: `There is no position called ${id}.` }
  if (detail.status === 'withdrawn') return { gone: detail.withdrawal ?? '' }
  return { file: publicPositionFile(detail, root) }
}

export const getActorFile: DataReader = async ({ library, names: [slug = ''], search, root, publicAddress }) => {
  const { filter, problems } = parseFilter(ACTOR_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const profile = await findActorProfile(library, slug, filter, publicAddress(actorViewHref(slug, filter)))
  return profile ? { file: publicActorFile(profile, root) } : { missing: `There is no actor called ${slug}.` }
}

export const getTopicFile: DataReader = async ({ library, names: [slug = ''], search, root, publicAddress }) => {
  const topic = await findTopicDetail(library, slug)
  if (!topic) return { missing: `There is no topic called ${slug}.` }
  const { filter, problems, summit, summits } = await readTopicView(library, search, topic)
  if (problems.length > 0) return { problems }
  const address = publicAddress(topicHref(slug, filter))
  return { file: publicTopicFile(await findTopicView(library, { topic, filter, summit, summits, address }), root) }
}

export const getClaimFile: DataReader = async ({ library, names: [slug = ''], search, root, publicAddress }) => {
  const { filter, problems } = parseFilter(ONE_CLAIM_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const page = await findClaimPage(library, slug, publicAddress(claimViewHref(slug, filter.stated)))
  if (!page) return { missing: `There is no claim called ${slug}.` }
  if (page.claim.withdrawal !== null) return { gone: page.claim.withdrawal }
  return { file: publicClaimFile(page, root, filter.stated) }
}

export const getSourceFile: DataReader = async ({ library, names: [slug = ''], search, root, publicAddress }) => {
  const { problems } = parseFilter(NO_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const page = await findSourcePage(library, slug, publicAddress(sourcePageHref(slug)))
  return page ? { file: publicSourceFile(page, root) } : { missing: `There is no source called ${slug}.` }
}

export const getSummitFile: DataReader = async ({ library, names: [slug = ''], search, root, publicAddress }) => {
  const { problems } = parseFilter(NO_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const page = await findSummitPage(library, slug, publicAddress(summitHref(slug)))
  return page ? { file: publicSummitFile(page, root) } : { missing: `There is no summit called ${slug}.` }
}
