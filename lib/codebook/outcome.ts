import { MANNER, MANNERS, OUTCOME, OUTCOMES, SHOWN_OUTCOME } from '@/lib/outcome-vocabulary'
import type { Chapter } from './model'

export const OUTCOME_CHAPTER: Chapter = {
  anchor: 'outcome',
  title: 'Outcome: what happened, not who agreed',
  paragraphs: [
    'Outcome and standing are two things. The standing tells who answered a claim; the outcome tells what happened. An empirical claim is not settled by who agreed with it.',
    'A claim says how it was said, and whether it lies within the speaker’s own power: an announcement that is kept is another thing than a forecast. It may name what would settle it, with the day on which that was written, and a day by which. Both may stay empty; nobody invents a day. Where the test was written after the day, the page says so.',
    'An outcome has the day, what proves it, who settled it and one sentence of reason. A quotation proves it; so does, for a public fact, a cited source with the coder’s own sentence, marked as not quoted. The words of the claimant, or of whom it speaks for, settle nothing alone.',
    'Without evidence a claim stays open; past its day it is shown as unsettled. A later outcome replaces an earlier one, which stays readable.',
    'Words follow how it was said: that something did not happen does not make a “may” wrong. A “would” whose condition never came about cannot be told.',
    'For one claimant outcomes are listed, then counted in two rows by whose power they were in, with those that cannot be told and the unsettled in the same sentence. There is no percentage, and no score of a person.',
  ],
  terms: [
    ...MANNERS.map((manner) => ({
      anchor: `said-${manner}`,
      term: MANNER[manner].label,
      meaning: MANNER[manner].meaning,
    })),
    ...OUTCOMES.map((outcome) => ({
      anchor: `outcome-${outcome}`,
      term: OUTCOME[outcome].label,
      meaning: OUTCOME[outcome].meaning,
    })),
    ...(['unsettled', 'open'] as const).map((state) => ({
      anchor: `outcome-${state}`,
      term: SHOWN_OUTCOME[state].label,
      meaning: SHOWN_OUTCOME[state].meaning,
    })),
  ],
}
