import { expect, test } from 'vitest'
import { scriptRuns } from '@/lib/exports/script-runs'

test.each([
  ['an Arabic question mark', 'Who? هل ينتهي الحظر؟', ['Who? ', 'هل ينتهي الحظر؟']],
  ['an Arabic comma and digits', 'in ٢٠١٩، yes', ['in ', '٢٠١٩،', ' yes']],
  ['vowel points at the end of a word', 'كتابٌ', ['كتابٌ']],
  ['Hebrew points', 'שָׁלוֹם!', ['שָׁלוֹם', '!']],
  ['an accent on a Latin letter', 'Müller', ['Müller']],
  ['signs between two words of one script', '항구, 통행료', ['항구, 통행료']],
])('%s stays with its letters', (_, text, runs) => {
  expect(scriptRuns(text).map((run) => run.text)).toEqual(runs)
})

test('a run is the whole text again', () => {
  for (const text of ['؟', 'a؟b', 'صوت a. صوت', ''])
    expect(
      scriptRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
})
