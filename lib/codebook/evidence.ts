import {
  CHECK_RESULT,
  CHECK_RESULTS,
  type CheckResult,
  EVIDENCE_MODE,
  EVIDENCE_MODES,
  type EvidenceMode,
} from '@/lib/vocabulary'
import type { Chapter } from './model'

const MODE_MORE: Partial<Record<EvidenceMode, string>> = {
  paraphrase: 'Never inside quotation marks.',
  answer: 'The question is its place.',
}

const CHECK_MORE: Partial<Record<CheckResult, string>> = {
  changed: 'Shown with the difference and never accepted in silence.',
}

export const EVIDENCE: Chapter = {
  anchor: 'quotation',
  title: 'Evidence: the words that prove it',
  paragraphs: [
    'A quotation is words in a source with a speaker, or several for a joint statement. Words that the reporter splits (“…,” she adds, “…”) are one quotation in two pieces. Each piece is kept word for word, with its place and the words around it, so that it can be found again.',
    'Quotation marks stand only around words that somebody said. What the reporter says for somebody is told as such, with a dotted edge and without marks.',
    'Where a new version of a text has the same words among other words, they may be somebody else’s: both surroundings and the speaker are shown, and the words count as found only when somebody says for that quotation that they are the same.',
    'The place is a paragraph (a block of text that is not empty, counted from 1), a page, a time, a table, a post, a slide or a question. Words in another language keep it; translations name their translator and say whether a person or a machine made them.',
  ],
  terms: [
    ...EVIDENCE_MODES.map((mode) => ({
      anchor: `mode-${mode}`,
      term: EVIDENCE_MODE[mode].label,
      meaning: EVIDENCE_MODE[mode].meaning,
      ...(MODE_MORE[mode] ? { more: MODE_MORE[mode] } : {}),
    })),
    {
      anchor: 'check',
      term: 'Check mark',
      meaning:
        'Somebody compared the quotation with the text, on the day given. Where the library may not hold the text, the mark says so.',
      more: 'Both sides are read alike: kinds of quotation marks and of spaces make no difference, everything else does.',
    },
    ...CHECK_RESULTS.map((result) => ({
      anchor: `check-${result}`,
      term: CHECK_RESULT[result].label,
      meaning: CHECK_RESULT[result].meaning,
      ...(CHECK_MORE[result] ? { more: CHECK_MORE[result] } : {}),
      mark: { kind: 'check' as const, name: result },
    })),
    {
      anchor: 'source',
      term: 'Source',
      meaning:
        'What it is, who wrote it, where and when it came out, in which language, and whether everybody can read it. Authors who are actors are linked to.',
    },
  ],
}
