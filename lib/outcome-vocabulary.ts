/* The part of the vocabulary that tells how a claim was said and what became of it; see `vocabulary.ts`. */

/** How sure the words of a claim are. */
export const MANNERS = ['flat', 'hedged', 'conditional'] as const
export type Manner = (typeof MANNERS)[number]
export const MANNER: Record<Manner, { label: string; meaning: string }> = {
  flat: { label: 'Flatly', meaning: 'Without reservation: “will”, “is”.' },
  hedged: { label: 'Likely, may, could', meaning: 'As possible or likely: “may”, “could”, “risks”.' },
  conditional: { label: 'If something else happens', meaning: 'For a case that may never come about: “would”.' },
}

/** What became of a claim. It is recorded with evidence, and is another thing than the standing. */
export const OUTCOMES = ['came_true', 'came_true_in_part', 'did_not', 'cannot_be_told'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME: Record<Outcome, { label: string; meaning: string }> = {
  came_true: { label: 'Came true', meaning: 'With the words that prove it.' },
  came_true_in_part: { label: 'Came true in part', meaning: 'A part of it came true, and the rest did not.' },
  did_not: {
    label: 'Did not come true',
    meaning: 'It did not happen. That does not make “may” or “could” wrong.',
  },
  cannot_be_told: { label: 'Cannot be told', meaning: 'The condition never came about, or the words name no test.' },
}

/** Outcomes as shown, in the order of lists: those recorded, and the two states of a claim without one. */
export const SHOWN_OUTCOMES = ['unsettled', ...OUTCOMES, 'open'] as const
export type ShownOutcome = (typeof SHOWN_OUTCOMES)[number]
export const SHOWN_OUTCOME: Record<ShownOutcome, { label: string; meaning: string }> = {
  unsettled: {
    label: 'Unsettled past its day',
    meaning: 'The day has passed, and nothing that proves either answer is recorded.',
  },
  ...OUTCOME,
  open: { label: 'Open', meaning: 'No day by which, or the day is still ahead.' },
}
