import type { CodedDocument, CodedFile } from '../statements/coded'
import { oneLine } from '../statements/one-line'
import type { QdpxMapping } from './mapping'
import { type Counting, offsetsOf } from './offsets'
import type { QdaProject } from './project'
import type { Roles } from './roles'
import { sourceOf, titleOf } from './source'
import { listStatements } from './statements'
import type { SourceText } from './texts'

/** A project in the terms of its mapping. `texts` are those of its sources, in their order. */
export function toCodedFile(
  project: QdaProject,
  texts: SourceText[],
  roles: Roles,
  mapping: QdpxMapping,
  { counting, today }: { counting: Counting; today: string },
): CodedFile {
  const codes = new Map(
    project.codes.filter(({ guid }) => roles.codes.get(guid) === 'topic').map((code) => [oneLine(code.name), code]),
  )
  const described = new Map(project.cases.map((one) => [oneLine(one.name), oneLine(one.description)]))
  for (const { name, description } of project.codes)
    if (!described.get(oneLine(name))) described.set(oneLine(name), oneLine(description))
  return {
    program: 'REFI-QDA project',
    *documents() {
      let first = 1
      for (const [index, source] of project.sources.entries()) {
        const found = texts[index] ?? { problem: 'its text was not read' }
        const text = 'text' in found ? found.text : ''
        const statements = listStatements(source, project, roles, offsetsOf(text, counting), first)
        first += statements.length
        const document: CodedDocument = {
          number: index + 1,
          title: titleOf(source),
          source: 'problem' in found ? found : sourceOf(source, project, mapping, { text, today }),
          text,
          notes: new Map(),
          statements,
        }
        yield document
      }
    },
    about: ({ name }) => ({ aliases: [], description: described.get(name) || null }),
    concept(label) {
      const code = codes.get(label)
      const above = oneLine(code?.path.at(-2) ?? '')
      return {
        rule: oneLine(code?.description ?? '') || null,
        broader: codes.has(above) && above !== label ? above : null,
      }
    },
  }
}
