import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources, listSummits } from '@/db/queries/records/subjects'
import { sourcesOf, voicesOf } from '@/lib/claims/mentions'
import type { ClaimPage } from '@/lib/claims/model'
import { published } from './json'
import { listClaimLines } from './lines'
import { listClaims } from './list'
import { answerClaims } from './responses'

/** Other claims about the same summit that the page of one claim lists. */
const OTHERS = 12

type Setting = Pick<ClaimPage, 'coding' | 'otherCount'>

/** One claim with everything its page shows; undefined where there is none, or its coding is not published. */
export async function findClaimPage(db: Library, slug: string, address?: string): Promise<ClaimPage | undefined> {
  const [claim] = await listClaims(db, [slug])
  if (!claim) return undefined
  const [answered] = await answerClaims(db, [claim])
  const [setting] = await findSetting(db, slug)
  const summit = (await listSummits(db)).find((known) => known.slug === claim.summit.slug)
  if (!answered || !setting || !summit) throw new Error(`The claim ${slug} hangs in the air.`)
  return {
    ...answered,
    ...setting,
    summit,
    others: await listClaimLines(db, { summit: summit.slug, except: slug, limit: OTHERS }),
    actors: await listActors(db, voicesOf(answered)),
    sources: await listSources(db, [setting.coding.source, ...sourcesOf(answered)]),
    provenance: await findProvenance(db, address),
  }
}

function findSetting(db: Library, slug: string): Promise<Setting[]> {
  return readRecords(
    db,
    sql`select json_object(
        'coding', json_object('coder', c.coder, 'day', c.day, 'codebook', c.codebook,
          'source', (select slug from source where id = c.source_id)),
        'otherCount', (select count(*) from claim where summit_id = it.summit_id and id <> it.id and ${published('claim')}))
      from claim it join coding c on c.id = it.coding_id where it.slug = ${slug}`,
  )
}
