import { escapeXml } from '@/lib/exports/xml-text'
import { attribute, guidOf } from './codes'
import type { QdaDocument } from './documents'
import type { QdaBook, QdaSource } from './model'
import { documentGuid } from './source-xml'
import { listSelections } from './statements'

/** What belongs to the case of an actor: GUIDs of selections with their words, and of whole texts that they wrote. */
type Belongings = { selections: string[]; sources: string[] }

/**
 * Everybody who speaks, as cases: whose words a selection is belongs to the case, and a text to those of its authors.
 * The text of a newspaper belongs to none of those whom it quotes. Filled while the documents are read for the first
 * time; holds a GUID for each selection.
 */
export class QdaCases {
  readonly #byActor = new Map<string, Belongings>()

  add(coded: QdaSource, document: QdaDocument): void {
    for (const { guid, statement } of listSelections(coded, document))
      for (const actor of new Set(statement.speakers)) this.#of(actor).selections.push(guid)
    const authors = coded.source.authors.flatMap(({ actor }) => actor ?? [])
    for (const actor of new Set(authors)) this.#of(actor).sources.push(documentGuid(coded.source.slug, document))
  }

  /** `<Cases>`, a case at a time; nothing where nobody speaks. */
  *xml({ actors }: QdaBook): Generator<string> {
    const speaking = actors.filter(({ slug }) => this.#byActor.has(slug))
    if (speaking.length === 0) return
    yield '<Cases>\n'
    for (const { slug, name, description } of speaking) {
      const { sources, selections } = this.#of(slug)
      yield `<Case guid="${guidOf('case', slug)}" name="${attribute(name)}">`
      if (description) yield `<Description>${escapeXml(description)}</Description>`
      yield `<CodeRef targetGUID="${guidOf('actor', slug)}"/>`
      yield sources.map((guid) => `<SourceRef targetGUID="${guid}"/>`).join('')
      yield `${selections.map((guid) => `<SelectionRef targetGUID="${guid}"/>`).join('')}</Case>\n`
    }
    yield '</Cases>\n'
  }

  #of(actor: string): Belongings {
    const known = this.#byActor.get(actor) ?? { selections: [], sources: [] }
    this.#byActor.set(actor, known)
    return known
  }
}
