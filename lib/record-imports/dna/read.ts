import { UnreadableFile } from '@/lib/imports/extraction'
import type { Line, ReaderInput } from '../reading'
import { checkedLines } from '../statements/checked-lines'
import { planStatements } from '../statements/plan'
import { listRecords } from '../statements/records'
import { toCodedFile } from './coded-file'
import type { DnaDatabase } from './database'
import { readingOfDates } from './dates'
import { factsOf } from './facts'
import { layoutOf } from './layout'
import { dnaMappingSchema } from './mapping'
import { listValueQuestions } from './questions'
import { rolesOf } from './roles'
import { surveyed } from './survey'
import { listUnplaced } from './unplaced'

/**
 * Reads a database of Discourse Network Analyzer: documents become sources with their texts, statements quotations and
 * positions, concepts topics.
 *
 * @throws {UnreadableFile} where the mapping is none
 */
export function* readDna(database: DnaDatabase, { mapping, known, today }: Omit<ReaderInput, 'file'>): Generator<Line> {
  const parsed = dnaMappingSchema.safeParse(mapping ?? {})
  if (!parsed.success)
    throw new UnreadableFile(`The mapping is not one of a .dna file: ${parsed.error.issues[0]?.message}.`)
  const chosen = parsed.data
  const types = database.types.map((type) => rolesOf(type, chosen))
  const dates = readingOfDates(database)
  const { watched, survey } = surveyed(database)
  const plan = planStatements(toCodedFile(watched, types, chosen, dates.shift), chosen, known)
  yield {
    kind: 'layout',
    facts: factsOf(database, types, survey, plan, dates),
    layout: layoutOf(types, survey, plan, chosen, known),
  }
  for (const question of listValueQuestions(types, survey, chosen)) yield { kind: 'question', question }
  const file = toCodedFile(database, types, chosen, dates.shift)
  yield* checkedLines(listRecords({ file, mapping: chosen, plan, today }))
  yield* listUnplaced(database, types, survey, plan)
}
