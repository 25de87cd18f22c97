import { z } from 'zod'
import { findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { citedQuotation, citedSchema } from '@/lib/assistants/cited'
import { positionLines } from '@/lib/assistants/position-lines'
import { problemLines, problemSchema, toProblem } from '@/lib/assistants/problem'
import { publicPosition } from '@/lib/exports/json/position'
import { positionSchema } from '@/lib/exports/json/position-schema'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { provenanceSchema } from '@/lib/exports/json/provenance-schema'
import { topicSchema } from '@/lib/exports/json/subject-schemas'
import { publicTopic } from '@/lib/exports/json/subjects'
import { count, text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import { HANDS } from '@/lib/filter/positions'
import { rowsOf } from '@/lib/positions/model'
import { positionsHref } from '@/lib/urls'
import { BASES, ROLES, SIDES, STANCES } from '@/lib/vocabulary'
import { after, day, limit, names } from './input'
import { AssistantRefusal, describeTool, toSearch } from './tool'

const MOST = 50

export const LIST_POSITIONS = describeTool({
  name: 'list_positions',
  title: 'List positions',
  description:
    'Positions that actors hold on topics, each with its stance and the quotations that prove it. Give quotations word for word with their citation, and keep the marks: second-hand, inferred, enacted, under review, not worded yet. No position in the answer is not evidence of neutrality: ask `compare`, which names the kind of silence.',
  input: z.strictObject({
    q: z.string().max(400).optional().describe('Words that its quotations, summary or names contain.'),
    actor: names('Speakers and actors spoken for'),
    topic: names('Topics'),
    theme: names('Themes'),
    summit: names('Summits'),
    source: names('Sources'),
    side: z.array(z.enum(SIDES)).optional(),
    stance: z.array(z.enum(STANCES)).optional(),
    basis: z.array(z.enum(BASES)).optional(),
    hand: z.array(z.enum(HANDS)).optional().describe('first: the actor’s own words; reported: second-hand.'),
    role: z.array(z.enum(ROLES)).optional().describe('Role of the speaker at the time.'),
    from: day('First day'),
    to: day('Last day'),
    sort: z.enum(['topic', 'stance', 'newest']).default('topic'),
    limit: limit(MOST, 20),
    after,
  }),
  output: z.strictObject({
    words: text.describe('The list in words.'),
    matching: count,
    problems: z.array(problemSchema),
    positions: z.array(positionSchema),
    quotations: z.array(citedSchema).describe('The evidence of the positions, ready to be cited.'),
    topics: z.array(topicSchema),
    next: text.nullable(),
    address: text,
    provenance: provenanceSchema,
  }),
  async answer({ library, link, root, publicAddress }, { limit: most, ...request }) {
    const { filter, problems: found } = await readPositionsView(library, toSearch({ ...request, show: String(MOST) }))
    const problems = found.map(toProblem)
    if (found.some(({ parameter }) => parameter === 'after'))
      throw new AssistantRefusal(problemLines(problems).join('\n'))
    const href = positionsHref({ ...filter, show: undefined, after: undefined })
    const { list, paging } = await findPositionPage(library, filter, publicAddress(href))
    const all = rowsOf(list)
    const rows = all.slice(0, most)
    const next = rows.length < all.length ? (rows.at(-1)?.id ?? null) : (paging.next?.after ?? null)
    const [topics, summits, sources] = [list.topics, list.summits, list.sources].map(
      (records) => new Map(records.map((record) => [record.slug, record])),
    ) as [
      Map<string, (typeof list.topics)[0]>,
      Map<string, (typeof list.summits)[0]>,
      Map<string, (typeof list.sources)[0]>,
    ]
    const cited = new Map(
      rows.flatMap(({ evidence }) => evidence.map((one) => [one.id, citedQuotation(one, sources, link)] as const)),
    )
    const on = new Set(rows.map(({ topic }) => topic))
    return {
      data: {
        words: list.words,
        matching: list.matching,
        problems,
        positions: rows.map((row) => publicPosition(row, root)),
        quotations: [...cited.values()],
        topics: list.topics.filter(({ slug }) => on.has(slug)).map((topic) => publicTopic(topic, root)),
        next,
        address: link(href),
        provenance: publicProvenance(list.provenance),
      },
      text: [
        ...problemLines(problems),
        `${list.words}.${rows.length < list.matching ? ` ${rows.length} of ${list.matching} are here.` : ''}`,
        ...rows.flatMap((row) => ['', ...positionLines(row, { topics, summits, sources }, link)]),
        '',
        ...(next ? [`More: ask again with after: ${next}`] : []),
        provenanceText(list.provenance),
      ].join('\n'),
    }
  },
})
