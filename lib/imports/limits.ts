import { LONGEST_TEXT } from '@/lib/evidence/check'

/** Most bytes of a file; its text may have `LONGEST_TEXT` characters. */
export const LARGEST_FILE = 20 * 1024 * 1024

const count = (number: number) => number.toLocaleString('en')

/** The limits in words, for forms that take a text. */
export const LIMITS_IN_WORDS = `Files up to ${LARGEST_FILE / 1024 / 1024} MB, texts up to ${count(LONGEST_TEXT)} characters.`

export const TOO_LARGE = `This is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most that is taken. Nothing was stored. Take the part of it that is quoted, or its text alone.`
export const TOO_LONG = `This text is longer than ${count(LONGEST_TEXT)} characters, the most that is taken. Nothing was stored. Take the part of it that is quoted.`
