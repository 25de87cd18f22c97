import { countWords } from '@/lib/comparison/words'
import { nameKey } from './known-records'
import type { MadeChange } from './made-changes'
import { type MergeSide, referringOf } from './merge-sides'
import { among, type Naming, type Sign, shared, signOfChange } from './merge-signs'

type Topics = { from: MergeSide<'topic'>; into: MergeSide<'topic'> }

/** What speaks against two topics being one. */
export function signsAgainstTopics({ from, into }: Topics, made: MadeChange[], naming: Naming): Sign[] {
  const [a, b] = [from.record, into.record]
  const names = { from: a.label, into: b.label }
  const codings = shared(referringOf(from, 'coding'), referringOf(into, 'coding'), ({ id }) => id)
  return [
    ...made.map((change) => signOfChange(change, names, naming)),
    ...among(a.scope !== b.scope, 'Two scopes', 'One is judged at a summit, the other stands whatever the summit.'),
    ...among(
      a.broader === b.slug || b.broader === a.slug,
      'One is part of the other',
      'A narrower proposition says something else than the broader one.',
    ),
    ...among(
      nameKey(a.rule.counts) !== nameKey(b.rule.counts) || nameKey(a.rule.excludes) !== nameKey(b.rule.excludes),
      'Two coding rules',
      'What was coded by the one would be read by the rule of the other.',
    ),
    ...among(a.theme !== b.theme, 'Two themes', ''),
    ...among(codings.length > 0, 'Coded as two', `${countWords(codings.length, 'coding')} looked for both.`),
  ]
}

/** Whether both have a proposition, and it is the same. */
const isSameSentence = (a: string | null, b: string | null) => a !== null && b !== null && nameKey(a) === nameKey(b)

/** What speaks for two topics being one. */
export function signsForTopics({ from, into }: Topics): Sign[] {
  const [a, b] = [from.record, into.record]
  return [
    ...among(nameKey(a.label) === nameKey(b.label), 'The same name', ''),
    ...among(isSameSentence(a.proposition, b.proposition), 'The same proposition', 'Word for word.'),
    ...among(a.theme === b.theme, 'The same theme', ''),
  ]
}
