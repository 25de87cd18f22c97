/** What stands for the proposition of a topic that is still to be worded. */
export const NOT_WORDED = 'Not worded yet'

/** A proposition, or words that say there is none yet. */
export const propositionWords = (proposition: string | null): string => proposition ?? NOT_WORDED
