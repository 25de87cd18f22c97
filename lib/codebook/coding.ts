import type { Chapter } from './model'

export const CODING: Chapter = {
  anchor: 'coding',
  title: 'How records are made and kept',
  paragraphs: [
    'A coding is one person’s pass over one source: by whom, after which version of this manual, on which day, for which actors and topics, and whether it is complete for them. A complete coding of an article covers the people it interviews, not everybody it mentions.',
    'Two people may code the same source. Their codings stand side by side; what the library counts and shows is the published one.',
    'Only what the source supports is recorded. To worry about what somebody intends is not that somebody’s position, and to explain a step is not to endorse it.',
  ],
  terms: [
    {
      anchor: 'revision',
      term: 'Revision',
      meaning: 'Every change leaves a version behind: what was, what is, when, by whom, and why.',
    },
    {
      anchor: 'withdrawal',
      term: 'Withdrawal',
      meaning: 'A record found wrong is withdrawn with its reason. It counts nowhere, and its page stays.',
    },
  ],
}
