import { z } from 'zod'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import { citedQuotation, citedSchema } from '@/lib/assistants/cited'
import { problemLines, problemSchema, toProblem } from '@/lib/assistants/problem'
import type { Comparison } from '@/lib/comparison/model'
import { publicComparison } from '@/lib/exports/json/comparison'
import { comparisonFileSchema } from '@/lib/exports/json/comparison-schema'
import { findFormat, serializeView } from '@/lib/exports/registry'
import type { EvidenceRecord } from '@/lib/records/read-model'
import { compareHref } from '@/lib/urls'
import { ROLES } from '@/lib/vocabulary'
import { day, name, names } from './input'
import { AssistantRefusal, describeTool, toSearch } from './tool'

export const COMPARE = describeTool({
  name: 'compare',
  title: 'Compare actors on topics',
  description:
    'A table of actors and topics: the stance that counts in each cell with its quotations, or which of four silences it is (nobody looked; looked and found nothing; spoke, cannot be coded; asked, would not say), and a verdict for each row. A silence is never neutrality and is not to be told as one. Without actors the analysts on most topics are compared, without topics those that they share. Topics that are not worded yet are in no comparison.',
  input: z.strictObject({
    actors: names('Actors, in the order of the columns'),
    topics: names('Topics, in the order of the rows; “all” for every topic'),
    theme: name('A theme'),
    summit: name('The summit at which summit topics are compared; “all” for a row for each'),
    asOf: day('The last day that counts'),
    against: day('An earlier day: what became of each answer since'),
    role: z.enum(ROLES).optional().describe('Role of the speaker at the time of the words.'),
    stated: z.boolean().default(false).describe('Only what the words themselves say: nothing inferred or enacted.'),
    firsthand: z.boolean().default(false).describe('Nothing that is known through somebody else.'),
  }),
  output: z.strictObject({
    problems: z.array(problemSchema),
    comparison: comparisonFileSchema,
    quotations: z.array(citedSchema).describe('The evidence of all cells, ready to be cited.'),
  }),
  async answer({ library, link, root, publicAddress }, request) {
    const view = await readCompareView(library, toSearch(request))
    const problems = view.problems.map(toProblem)
    if (view.refused) throw new AssistantRefusal([...problemLines(problems), view.refused].join('\n'))
    const model = await findComparison(library, view.filter, publicAddress(compareHref(view.filter)))
    const refused = tooMuch({ actors: model.actors, topics: model.rows })
    if (refused) throw new AssistantRefusal(refused)
    const sources = new Map(
      [...model.sources, ...(model.between?.sources ?? [])].map((source) => [source.slug, source]),
    )
    const cited = new Map(evidenceIn(model).map((one) => [one.id, citedQuotation(one, sources, link)]))
    const markdown = findFormat('comparison', 'md')
    if (!markdown) throw new Error('There is no format for words.')
    const words = await serializeView(markdown, { name: 'comparison', model })
    return {
      data: { problems, comparison: publicComparison(model, root), quotations: [...cited.values()] },
      text: [...problemLines(problems), typeof words === 'string' ? words : new TextDecoder().decode(words)].join('\n'),
    }
  },
})

function evidenceIn({ rows, uncertain, between }: Comparison): EvidenceRecord[] {
  const cells = rows.flatMap((row) => row.cells)
  return [
    ...(between ? [...between.records.values()].flatMap(({ evidence }) => evidence) : []),
    ...cells.flatMap((cell) => (cell.kind === 'held' ? cell.positions.flatMap(({ evidence }) => evidence) : [])),
    ...cells.flatMap((cell) => (cell.kind === 'silent' ? cell.evidence : [])),
    ...uncertain.flatMap(({ evidence }) => evidence),
  ]
}
