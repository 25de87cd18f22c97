import type { AnsweredClaim, ClaimList } from '@/lib/claims/model'
import { isWrittenAfter, mannerWords, outcomeCaution, outcomeLabel } from '@/lib/claims/outcome'
import type { ResponseRecord } from '@/lib/claims/read-model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { CLAIM_KIND, RESPONSE_KIND, STANDING } from '@/lib/vocabulary'
import type { Head, SaidWords, TableDocument } from './document'
import { evidenceWords } from './evidence-words'
import { NoteList } from './notes'
import { provenanceText } from './provenance-text'

/**
 * Lays out a list of claims as one table of four columns: claim and standing, claimant and words, outcome and its
 * proof, answers.
 */
export function toClaimTable(list: ClaimList): TableDocument {
  const notes = new NoteList(list.sources)
  const column = (name: string): Head => ({ kind: 'actor', name, detail: undefined, verdict: undefined })
  return {
    words: list.words,
    caption: `${countWords(list.claims.length, 'claim')}, a row each: its words and standing, who made it, what became of it, who answers it.`,
    corner: 'Claim',
    columns: [column('Claimed by'), column('What became of it'), column('Answers')],
    widths: WIDTHS,
    lines: list.claims.map((answered) => ({
      head: claimHead(answered),
      cells: [
        { kind: 'said' as const, said: [claimant(answered, list, notes)], none: '' },
        { kind: 'said' as const, said: [fate(answered, list, notes)], none: '' },
        {
          kind: 'said' as const,
          said: answered.responses.map((response) => answer(response, list, notes)),
          none: 'Nobody on record answers it',
        },
      ],
    })),
    notes: notes.all,
    uncertain: [],
    key: [],
    provenance: provenanceText(list.provenance),
    origin: list.provenance,
    sources: list.sources,
  }
}

/** Relative column widths. */
const WIDTHS = [3, 3, 3, 5]

function claimHead({ claim, standing, statedStanding }: AnsweredClaim): Head {
  const stated = statedStanding === standing ? '' : `; on stated answers alone: ${STANDING[statedStanding].label}`
  return {
    kind: 'topic',
    name: claim.statement,
    detail: `${CLAIM_KIND[claim.kind].label} claim about the ${claim.summit.name}`,
    verdict: `${STANDING[standing].label}${stated}`,
  }
}

function claimant({ claim }: AnsweredClaim, { sources }: ClaimList, notes: NoteList): SaidWords {
  return {
    label: undefined,
    who: claim.claimant.name,
    marks: [
      ...(claim.onBehalfOf ? [`for ${claim.onBehalfOf.name}`] : []),
      ...(claim.reportedBy ? [`reported by ${claim.reportedBy.name}`] : []),
      formatDate(claim.madeOn),
    ],
    summary: undefined,
    evidence: claim.evidence.map((record) => evidenceWords(record, sources, true, notes.add(record))),
  }
}

/** The outcome in force with what proves it, how the claim was said, and what would settle it. */
function fate({ claim, outcome }: AnsweredClaim, { sources }: ClaimList, notes: NoteList): SaidWords {
  const settled = claim.outcomes.at(-1)
  const cited = settled?.sources.map(({ source, sentence }) => {
    const name = sources.find(({ slug }) => slug === source)
    return `${sentence} (${name ? `${name.abbreviation}, ${formatDate(name.issued)}` : source}; cited, not quoted.)`
  })
  return {
    label: outcomeLabel(outcome, claim.said),
    who: settled ? `settled by ${settled.settledBy}, ${formatDate(settled.settledOn)}` : 'nobody has settled it',
    marks: [
      ...(settled?.on ? [formatDate(settled.on)] : []),
      ...(claim.by ? [`to be seen by ${formatDate(claim.by)}`] : []),
      ...mannerWords(claim),
    ],
    summary: [
      settled?.reason,
      outcomeCaution(outcome, claim.said),
      ...(cited ?? []),
      claim.test &&
        `True if: ${claim.test.trueIf}${claim.test.notIf ? ` Not if: ${claim.test.notIf}` : ''} Written ${formatDate(claim.test.writtenOn)}${isWrittenAfter(claim) ? ', after the day' : ''}.`,
    ]
      .filter(Boolean)
      .join(' '),
    evidence: (settled?.evidence ?? []).map((record) => evidenceWords(record, sources, true, notes.add(record))),
  }
}

function answer(response: ResponseRecord, { sources }: ClaimList, notes: NoteList): SaidWords {
  return {
    label: RESPONSE_KIND[response.kind].label,
    who: response.actor.name,
    marks: [
      ...(response.onBehalfOf ? [`for ${response.onBehalfOf.name}`] : []),
      ...(response.basis !== 'stated' ? [response.basis] : []),
      ...(response.reportedBy ? [`reported by ${response.reportedBy.name}`] : []),
      ...(response.position ? ['from the position on the topic'] : []),
    ],
    summary: [response.summary, response.inference && `Inferred: ${response.inference}`].filter(Boolean).join(' '),
    evidence: response.evidence.map((record) => evidenceWords(record, sources, true, notes.add(record))),
  }
}
