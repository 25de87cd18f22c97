import { FATE, MOVE_KIND } from '@/lib/change/words'
import type { Chapter } from './model'

export const CHANGE_CHAPTER: Chapter = {
  anchor: 'change',
  title: 'Change: two answers of one actor on two days',
  paragraphs: [
    'A change is two counting positions of one actor on one topic on two days that are known, first-hand and stated on both. It is worded “moved from … to …”, never softened, hardened or flipped.',
    'Not heard again is neither unchanged nor changed. Three numbers stand together always: moved, said the same again, not heard since.',
    'An approximate day counts where the order of the two is certain, a bounded one never. A bounded day, a report, an inference and two answers of one day make no change: they are listed apart.',
    'What was there before is the last different answer, not the last one. Between two days, away and back is a kind of its own, with the words in the middle.',
    'A topic judged at a summit changes only within one summit: from one summit to the next is said in words of its own and counted nowhere. A deed stands beside the words and is seen, and is no move. As of a day binds every line: what stood before and what stands beside, too.',
  ],
  terms: [
    ...Object.entries(MOVE_KIND).map(([kind, { label, meaning }]) => ({
      anchor: `move-${kind}`,
      term: label,
      meaning,
    })),
    ...Object.entries(FATE).map(([fate, { label, meaning }]) => ({ anchor: `change-${fate}`, term: label, meaning })),
  ],
}
