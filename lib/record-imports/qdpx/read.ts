import { countWords } from '@/lib/comparison/words'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { Line, ReaderInput } from '../reading'
import { checkedLines } from '../statements/checked-lines'
import { outcomeWords } from '../statements/outcome-words'
import { planStatements } from '../statements/plan'
import { listRecords } from '../statements/records'
import { toCodedFile } from './coded-file'
import { layoutOf } from './layout'
import { qdpxMappingSchema } from './mapping'
import { countingOf } from './offsets'
import { parseProject } from './parse'
import { rolesOf } from './roles'
import { textOf } from './texts'
import { unpackProject } from './unpack'
import { listUnplaced } from './unplaced'

/** The project inside the package, whatever folder it is in. */
const PROJECT = /(^|\/)project\.qde$/

/**
 * Reads a REFI-QDA project: sources with their plain texts, words coded with a topic, a stance and who speaks become
 * quotations and positions.
 *
 * @throws {UnreadableFile} where the file is none, or the mapping is none
 */
export async function* readQdpx({ file, mapping, known, today }: ReaderInput): AsyncGenerator<Line> {
  const parsed = qdpxMappingSchema.safeParse(mapping ?? {})
  if (!parsed.success)
    throw new UnreadableFile(`The mapping is not one of a .qdpx file: ${parsed.error.issues[0]?.message}.`)
  const { parts, skipped } = await unpackProject(file.chunks())
  const main = [...parts].find(([name]) => PROJECT.test(name))?.[1]
  if (!main) throw new UnreadableFile('This zip is not a REFI-QDA project: it has no project.qde.')
  const project = parseProject(main)
  const texts = project.sources.map((source) => textOf(source, parts))
  const roles = rolesOf(project, parsed.data)
  const counting = countingOf(
    project.sources.flatMap(({ selections }, index) => {
      const found = texts[index]
      return found && 'text' in found ? [{ text: found.text, selections }] : []
    }),
  )
  const coded = toCodedFile(project, texts, roles, parsed.data, { counting, today })
  const plan = planStatements(coded, parsed.data, known)
  yield {
    kind: 'layout',
    facts: [
      { label: 'Made by', value: project.origin || 'not recorded' },
      {
        label: 'In the file',
        value: [
          countWords(project.sources.length, 'source'),
          countWords(project.codes.length, 'code'),
          countWords(project.cases.length, 'case'),
        ].join(', '),
      },
      { label: 'Statements', value: outcomeWords(plan) },
      { label: 'Positions count', value: counting },
    ],
    layout: layoutOf(project, roles, plan, parsed.data, known),
  }
  yield* checkedLines(listRecords({ file: coded, mapping: parsed.data, plan, today }))
  yield* listUnplaced(project, roles, skipped)
}
