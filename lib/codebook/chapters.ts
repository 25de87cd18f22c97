import { CHANGE_CHAPTER } from './change'
import { CLAIMS } from './claims'
import { CODING } from './coding'
import { EVIDENCE } from './evidence'
import type { Chapter } from './model'
import { OUTCOME_CHAPTER } from './outcome'
import { POSITIONS } from './positions'
import { SILENCE_CHAPTER } from './silence'
import { SPEAKING } from './speaking'
import { SUBJECTS } from './subjects'

/** The coding manual, in reading order. Its version is `CODEBOOK_VERSION`. */
export const CHAPTERS: readonly Chapter[] = [
  SPEAKING,
  SUBJECTS,
  POSITIONS,
  CHANGE_CHAPTER,
  SILENCE_CHAPTER,
  CLAIMS,
  OUTCOME_CHAPTER,
  EVIDENCE,
  CODING,
]

/** Example dates (EDTF) of the manual, from exact to vague. */
export const DATE_EXAMPLES = [
  '2019-01-22',
  '2019-01-22~',
  '2019-01-22?',
  '2019-02',
  '2019',
  '../2019-01-22',
  '2019-01-22/..',
  '2018-07-02/2019-01-12',
] as const
