import { isOrganization } from '@/lib/imports/organizations'
import type { ColumnMapping, TableMapping } from '../mapping'
import { answerKey } from '../values/answer-key'
import { scaleOf } from '../values/scales'
import { meaningOfCode, meaningOfWords } from '../values/vocabulary'
import type { ColumnPlan, ColumnSample } from './column'
import type { ColumnField } from './fields'
import { wordOf } from './header-words'
import { privateReason } from './private'
import { codeOf, isQuestion } from './question-text'

export type GuessedColumns = {
  shape: 'long' | 'wide'
  evidence: 'answer' | 'words'
  plans: ColumnPlan[]
}

/** Fields that may belong to one answer of a wide table. */
const PARTS: readonly ColumnField[] = ['quotation', 'conditions', 'qualifier', 'note', 'stated_on']

type Guess = { mapping: ColumnMapping; why: string }

/** Guesses what the columns of a table are by their headers and values. What a mapping says stands. */
export function guessColumns(columns: readonly ColumnSample[], mapping: TableMapping): GuessedColumns {
  const guesses = guessByWords(columns, mapping.shape)
  const plans = columns.map((column, index): ColumnPlan => {
    const chosen = mapping.columns?.[column.name]
    const guess = guesses[index] as Guess
    if (!chosen) return { ...column, ...guess }
    // What belongs to an answer still belongs to it when it is taken for something else.
    const of = PARTS.includes(chosen.as) ? (chosen.of ?? guess.mapping.of) : chosen.of
    return { ...column, mapping: { ...chosen, ...(of !== undefined && { of }) }, why: 'chosen' }
  })
  const has = (field: ColumnField) => plans.some((plan) => plan.mapping.as === field)
  const shape = mapping.shape ?? (has('answer') && !has('stance') ? 'wide' : 'long')
  return { shape, evidence: mapping.evidence ?? evidenceOf(plans, has), plans }
}

/** A coded table has the codebook's own codes, or a source or quotation a row; otherwise its answers are the evidence. */
function evidenceOf(plans: readonly ColumnPlan[], has: (field: ColumnField) => boolean): 'answer' | 'words' {
  if (has('answer') && !has('stance')) return 'answer'
  const stances = plans.filter(({ mapping }) => mapping.as === 'stance').flatMap(({ values }) => [...values.keys()])
  const coded = stances.length > 0 && stances.every((value) => meaningOfCode(value) !== undefined)
  const quoted = plans.some(
    ({ mapping, header }) =>
      mapping.as === 'quotation' && wordOf(header) !== 'justification' && wordOf(header) !== 'comment',
  )
  return coded || quoted || has('source_title') || has('source_url') || has('source') ? 'words' : 'answer'
}

function guessByWords(columns: readonly ColumnSample[], wanted: TableMapping['shape']): Guess[] {
  const words = columns.map((column) => wordOf(column.header) ?? wordOf(column.part))
  const reasons = columns.map((column) => privateReason(column) ?? figureReason(column))
  const isAnswer = columns.map((column, index) => reasons[index] === undefined && looksAnswered(column, words[index]))
  const isLong = wanted === 'long' || (wanted !== 'wide' && words.includes('topic') && words.includes('stance'))
  const persons = words.some((word) => word === 'actor' || word === 'family_name')
  const taken = new Set<ColumnField>()
  return columns.map((column, index) => {
    const reason = reasons[index]
    if (reason) return { mapping: { as: 'not_taken' }, why: reason }
    const word = words[index]
    if (!isLong && isAnswer[index] && !isSettled(word))
      return { mapping: { as: 'answer' }, why: 'its values are answers' }
    const guess = guessOf(column, word, { isLong, persons, columns, isAnswer })
    const single = guess.mapping.as !== 'not_taken' && guess.mapping.of === undefined
    if (single && taken.has(guess.mapping.as))
      return { mapping: { as: 'not_taken' }, why: `another column is ${guess.mapping.as} already` }
    taken.add(guess.mapping.as)
    return guess
  })
}

/** A figure over all respondents is nobody's answer, as “Median national vote” next to each expert's own. */
const FIGURE =
  /^(median|mean|average|avg|weighted|consensus|mittelwert|durchschnitt|moyenne|médiane|promedio|mediana|gemiddelde)\b/i

/** Why a column is a figure over all rows; undefined where it may be an answer. Sentences are asked about. */
function figureReason({ header }: ColumnSample): string | undefined {
  if (!FIGURE.test(header.trim()) || header.trim().split(/\s+/).length > 4) return undefined
  return 'A figure over all, not an answer of this row'
}

const isSettled = (word: ReturnType<typeof wordOf>) =>
  word !== undefined && word !== 'stance' && word !== 'topic' && word !== 'question'

type Around = { isLong: boolean; persons: boolean; columns: readonly ColumnSample[]; isAnswer: boolean[] }

function guessOf(column: ColumnSample, word: ReturnType<typeof wordOf>, around: Around): Guess {
  const { isLong, persons } = around
  const named = (as: ColumnField, why = '', more: Partial<ColumnMapping> = {}): Guess => ({
    mapping: { as, ...more },
    why,
  })
  const of = isLong ? undefined : answerBefore(column, around)
  switch (word) {
    case undefined:
      if (of !== undefined && column.longest > 1) return named('note', `belongs to ${of}`, { of })
      return named('not_taken', column.filled === 0 ? 'empty' : 'its header names nothing that is known')
    case 'organization':
      return persons ? named('affiliation') : named('actor', 'no column names people', { kind: 'organization' })
    case 'affiliation':
      return persons ? named('affiliation') : named('actor', 'no column names people', { kind: 'organization' })
    case 'respondents_confidence':
      return named('not_taken', 'The coder’s confidence, not the respondent’s, is recorded here')
    case 'justification':
      return named('note', 'choose “Quotation” where these are the actor’s own words', of === undefined ? {} : { of })
    case 'comment':
      return named('note', of ? `belongs to ${of}` : '', of === undefined ? {} : { of })
    case 'note':
      return named('note', '', of === undefined ? {} : { of })
    case 'private':
      return named('not_taken', 'Looks private; left out unless you choose it')
    case 'conditions':
    case 'qualifier':
      return named(word, '', of === undefined ? {} : { of })
    case 'id':
      return named('not_taken', 'ids of another program; choose “Id of the position” to keep them')
    case 'title':
      return persons ? named('title') : named('not_taken', 'may be the title of anything')
    case 'topic':
    case 'stance':
    case 'question':
      return isLong ? named(word) : named('not_taken', 'a row is an actor here, not an answer')
    case 'actor':
      return named('actor', '', areOrganizations(column) ? { kind: 'organization' } : {})
    default:
      return named(word)
  }
}

/** The answer to which a column belongs: the one under the same head, of the same code, or the last before it. */
function answerBefore(column: ColumnSample, { columns, isAnswer }: Around): string | undefined {
  const answers = columns.filter(({ index }) => isAnswer[index])
  const grouped = column.group !== '' ? answers.find(({ group }) => group === column.group) : undefined
  const code = codeOf(column.header)
  const coded = code === undefined ? undefined : answers.find(({ header }) => codeOf(header) === code)
  const before = answers.findLast(({ index }) => index < column.index)
  return (grouped ?? coded ?? (code === undefined ? before : undefined))?.name
}

/** Whether the values of a column are mostly answers that are known, or few numbers under a question. */
function looksAnswered({ values, filled, header, group }: ColumnSample, word: ReturnType<typeof wordOf>): boolean {
  if (filled === 0 || values.size > 40 || isSettled(word)) return false
  const keys = [...values.keys()]
  const known = keys.filter((value) => meaningOfWords(value) !== undefined && answerKey(value) !== '')
  const sided = known.filter((value) => !['nothing', 'declined'].includes(meaningOfWords(value) ?? ''))
  if (sided.length > 0 && known.length >= keys.length / 2) return true
  const asks = codeOf(header) !== undefined || isQuestion(header) || isQuestion(group) || word === 'stance'
  const numbers = keys.map(answerKey).filter((key) => /^-?\d+$/.test(key))
  return asks && keys.length <= 12 && numbers.length >= keys.length / 2 && scaleOf(numbers, header) !== undefined
}

function areOrganizations({ values }: ColumnSample): boolean {
  const names = [...values.keys()]
  return names.length > 1 && names.filter(isOrganization).length > names.length * 0.8
}
