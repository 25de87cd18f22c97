import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { serializeBundle } from '@/lib/bundle/serialize'
import { writeDna } from '@/tests/record-imports/dna/files'
import { positionsOf, sizeFor, subjectsOf } from '../scale/library'
import { sentence } from '../scale/words'
import { longTable, wideTable } from './tables'

/** Kinds of file that are measured; the first two are tables of one panel and of coded articles. */
export const MEASURED_KINDS = ['wide', 'long', 'bundle', 'dna'] as const
export type MeasuredKind = (typeof MEASURED_KINDS)[number]

/** Questions of a wide table. */
const QUESTIONS = 25
/** Statements of one document of a file of Discourse Network Analyzer. */
const STATEMENTS = 50

/** Writes an invented file with so many answers, positions or statements into a folder; gives its path. */
export async function writeMeasuredFile(folder: string, kind: MeasuredKind, rows: number): Promise<string> {
  const path = join(folder, { wide: 'wide.csv', long: 'long.csv', bundle: 'bundle.json', dna: 'coded.dna' }[kind])
  if (kind === 'dna') writeStatements(path, rows)
  else await pipeline(Readable.from(textOf(kind, rows)), createWriteStream(path))
  return path
}

function textOf(kind: Exclude<MeasuredKind, 'dna'>, rows: number): Iterable<string> {
  if (kind === 'wide') return wideTable(Math.ceil(rows / QUESTIONS), QUESTIONS)
  if (kind === 'long') return longTable(rows)
  const size = { ...sizeFor(rows), sources: Math.ceil(rows / 20) }
  const said = positionsOf(size, 0, rows)
  const { quotations, positions, claims, absences } = said
  return [serializeBundle({ ...subjectsOf(size), quotations, positions, claims, absences })]
}

function writeStatements(path: string, rows: number) {
  writeDna(path, 3, {
    coders: ['Ada Coder'],
    types: [
      {
        label: 'DNA Statement',
        variables: { person: 'short text', organization: 'short text', concept: 'short text', agreement: 'boolean' },
      },
    ],
    documents: Array.from({ length: Math.ceil(rows / STATEMENTS) }, (_, document) => {
      const words = Array.from({ length: STATEMENTS }, (_, at) => `${sentence(document * STATEMENTS + at, 10)}.`)
      let start = 0
      return {
        title: `Gazette ${document}`,
        text: words.join(' '),
        date: new Date(Date.UTC(2018, 0, 1 + (document % 900))).toISOString().slice(0, 10),
        statements: words.map((one, at) => {
          const from = start
          start += one.length + 1
          return {
            words: [from, from + one.length] as [number, number],
            values: {
              person: `Speaker ${sentence(document % 500, 2)}`,
              organization: `Union of ${sentence(document % 100, 2)}`,
              concept: `Concept of ${sentence((document + at) % 300, 3)}`,
              agreement: at % 3 === 0 ? 0 : 1,
            },
          }
        }),
      }
    }),
  })
}
