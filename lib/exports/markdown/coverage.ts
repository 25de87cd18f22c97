import { type Gap, listGaps } from '@/lib/coverage/gaps'
import type { Coverage } from '@/lib/coverage/model'
import { coverageWords, restsWords } from '@/lib/coverage/words'
import { escapeMarkdown } from './escape'

const HEADS: Record<Gap['kind'], string> = {
  topic: 'Topics',
  actor: 'Actors nobody looked up',
  second_hand: 'One second-hand quotation',
  inferred: 'Inferred only',
}

/** What is missing as a checklist in Markdown (GitHub’s task lists). */
export function coverageChecklist(coverage: Coverage): string {
  const gaps = listGaps(coverage)
  const parts = (Object.keys(HEADS) as Gap['kind'][]).flatMap((kind) => {
    const some = gaps.filter((gap) => gap.kind === kind)
    if (some.length === 0) return []
    return [
      `## ${HEADS[kind]}`,
      '',
      ...some.map(({ label, fill }) => `- [ ] ${escapeMarkdown(label)}: ${escapeMarkdown(fill)}`),
      '',
    ]
  })
  const { library, dataVersion, dataDate } = coverage.provenance
  return [
    '# What is missing',
    '',
    `${escapeMarkdown(library)}, data version ${dataVersion} (${dataDate}): ${coverageWords(coverage)}. ${restsWords(coverage)}`,
    '',
    ...parts,
  ].join('\n')
}
