import { describe, expect, test } from 'vitest'
import { authorNames, sortNameOf } from '@/lib/imports/author-names'

test.each([
  ['By Ada Marlow and Tomas Reyes, Staff writer', ['Ada Marlow', 'Tomas Reyes']],
  ['Ada Marlow, Tomas Reyes and Orin Vale', ['Ada Marlow', 'Tomas Reyes', 'Orin Vale']],
  ['Ada Marlow, Tomas Reyes, and Orin Vale', ['Ada Marlow', 'Tomas Reyes', 'Orin Vale']],
  ['Quill, Mara', ['Mara Quill']],
  ['Quill, Mara; Vale, Orin', ['Mara Quill', 'Orin Vale']],
  ['Quill, Mara, and Vale, Orin', ['Mara Quill', 'Orin Vale']],
  ['Quill, M., Vale, O. T.', ['M. Quill', 'O. T. Vale']],
  ['van der Quay, Anna', ['Anna van der Quay']],
  ['Reeve, Tobin, Jr.', ['Tobin Reeve, Jr.']],
  ['Tobin Reeve Jr. and Ada Marlow', ['Tobin Reeve Jr.', 'Ada Marlow']],
  ['Associated Press', ['Associated Press']],
  ['By The Associated Press', ['The Associated Press']],
  ['Ada Marlow | Associated Press', ['Ada Marlow', 'Associated Press']],
  ['By Ada Marlow, CNN', ['Ada Marlow']],
  ['Ada Marlow and Orin Vale, Center for Tide and Gate Studies', ['Ada Marlow', 'Orin Vale']],
  ['Ada Marlow and Reuters', ['Ada Marlow', 'Reuters']],
  ['Center for Strategic and International Studies', ['Center for Strategic and International Studies']],
  ['Department of Tides, Gates and Tolls', ['Department of Tides, Gates and Tolls']],
  ['Editorial Board', ['Editorial Board']],
  ['김하늘, 이바다', ['김하늘', '이바다']],
  ['연합뉴스', ['연합뉴스']],
  ['von Ada Marlow und Tomas Reyes', ['Ada Marlow', 'Tomas Reyes']],
  ['Par Léa Müller et Ada Marlow', ['Léa Müller', 'Ada Marlow']],
  ['user01', []],
  ['Administrator', []],
  ['ada@quay.example', []],
])('%s', (line, names) => expect(authorNames(line)).toEqual(names))

describe('how lists file a name', () => {
  test.each([
    ['Ada Marlow', 'Marlow, Ada'],
    ['Victor D. Marlow', 'Marlow, Victor D.'],
    ['Anna van der Quay', 'van der Quay, Anna'],
    ['Anna Van der Quay', 'Van der Quay, Anna'],
    ['Anna Van Quay', 'Quay, Anna Van'],
    ['Charles de Gate', 'de Gate, Charles'],
    ['Tobin Reeve Jr.', 'Reeve, Tobin, Jr.'],
    ['Tobin Reeve, Jr.', 'Reeve, Tobin, Jr.'],
    ['Tobin Reeve III', 'Reeve, Tobin, III'],
    ['Associated Press', 'Associated Press'],
    ['Center for Tide and Gate Studies', 'Center for Tide and Gate Studies'],
    ['Harbor Council', 'Harbor Council'],
    ['Kim Ha-neul', 'Kim Ha-neul'],
    ['김하늘', '김하늘'],
    ['Suki Kim', 'Kim, Suki'],
    ['Quill', 'Quill'],
  ])('%s', (name, sortName) => expect(sortNameOf(name)).toBe(sortName))
})
