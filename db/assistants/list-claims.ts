import { z } from 'zod'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import { citedQuotation, citedSchema } from '@/lib/assistants/cited'
import { claimLines, evidenceOfClaim } from '@/lib/assistants/claim-lines'
import { problemLines, problemSchema, toProblem } from '@/lib/assistants/problem'
import { publicAnsweredClaim } from '@/lib/exports/json/claims'
import { claimsFileSchema } from '@/lib/exports/json/claims-schema'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { count, text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import { CLAIM_ORDERS } from '@/lib/filter/claims'
import { SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { claimsHref } from '@/lib/urls'
import { CLAIM_KINDS, STANDINGS } from '@/lib/vocabulary'
import { after, limit, names } from './input'
import { describeTool, toSearch } from './tool'

const { claims, provenance } = claimsFileSchema.shape

export const LIST_CLAIMS = describeTool({
  name: 'list_claims',
  title: 'List claims',
  description:
    'Assertions about a summit that can turn out true or false, with who said them in which words, who endorses, disputes or qualifies them (standing), and what happened (outcome). Standing and outcome are two things; neither is a score of the person. A stated response answers the claim, an inferred one is only set beside it.',
  input: z.strictObject({
    claimant: names('Claimants'),
    summit: names('Summits'),
    topic: names('Topics that the claim restates'),
    kind: z.array(z.enum(CLAIM_KINDS)).optional(),
    standing: z.array(z.enum(STANDINGS)).optional(),
    outcome: z.array(z.enum(SHOWN_OUTCOMES)).optional(),
    sort: z.enum(CLAIM_ORDERS).default('outcome'),
    limit: limit(50, 20),
    after,
  }),
  output: z.strictObject({
    words: text.describe('The list in words.'),
    matching: count,
    problems: z.array(problemSchema),
    claims,
    quotations: z.array(citedSchema),
    next: text.nullable(),
    address: text,
    provenance,
  }),
  async answer({ library, link, root, publicAddress }, { limit: most, ...request }) {
    const { filter, problems: found } = await readClaimsView(library, toSearch(request))
    const problems = found.map(toProblem)
    const href = claimsHref({ ...filter, after: undefined })
    const { list, page } = await findClaimList(library, filter, { address: publicAddress(href), limit: most })
    const sources = new Map(list.sources.map((source) => [source.slug, source]))
    const cited = new Map(
      list.claims.flatMap(evidenceOfClaim).map((one) => [one.id, citedQuotation(one, sources, link)]),
    )
    return {
      data: {
        words: list.words,
        matching: list.total,
        problems,
        claims: list.claims.map((one) => publicAnsweredClaim(one, root)),
        quotations: [...cited.values()],
        next: page.next,
        address: link(href),
        provenance: publicProvenance(list.provenance),
      },
      text: [
        ...problemLines(problems),
        `${list.words}: ${list.total}.`,
        ...list.claims.flatMap((claim) => ['', ...claimLines(claim, sources, link)]),
        '',
        ...(page.next ? [`More: ask again with after: ${page.next}`] : []),
        provenanceText(list.provenance),
      ].join('\n'),
    }
  },
})
