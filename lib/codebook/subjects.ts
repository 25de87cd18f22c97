import type { Chapter } from './model'

export const SUBJECTS: Chapter = {
  anchor: 'topic',
  title: 'What they speak about',
  paragraphs: [
    'Every topic carries one proposition: a sentence that somebody can be for or against. Stances are read toward that sentence as it is worded, so the wording itself must not lean either way.',
    'When a proposition is reworded it gets a new number. Positions coded on the old wording keep it, are marked, and are up for review: nobody’s stance is moved to a sentence it was not read against.',
    'What comes from another program may be a name and no sentence yet. Such a topic is marked “Not worded yet”: what was coded on the name is listed and counts for no side, and comes up for review once there is a proposition.',
    'A coding rule under each proposition says which words count and which do not. The rules of this library stand at the end of this page.',
  ],
  terms: [
    {
      anchor: 'summit',
      term: 'Summit',
      meaning:
        'A meeting with a name, a date (a month will do), a place or none yet, and a status: announced, held or cancelled.',
    },
    {
      anchor: 'scope',
      term: 'Scope of a topic',
      meaning:
        'Scoped to a summit: each position names the summit it is about, and summits are never mixed. Standing: it asks the same thing at any time.',
    },
    {
      anchor: 'broader',
      term: 'Part of a broader topic',
      meaning:
        'Some propositions are special cases of others. One sentence coded under both is not two agreements, and wherever agreement is counted this is said.',
    },
  ],
}
