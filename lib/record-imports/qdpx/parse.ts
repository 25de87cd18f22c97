import { type Element, readElements } from './elements'
import type { QdaCase, QdaCode, QdaProject, QdaSelection, QdaSource } from './project'

/** Elements that are counted and not read. */
const LEFT = new Set([
  'Note',
  'Set',
  'Link',
  'Graph',
  'PDFSelection',
  'PictureSelection',
  'AudioSelection',
  'VideoSelection',
  'TranscriptSelection',
  'PictureSource',
  'AudioSource',
  'VideoSource',
])
/** Elements that hold a text with selections of its own. */
const TEXTS = new Set(['TextSource', 'PDFSource'])

/**
 * Parses a project.
 *
 * @throws {UnreadableFile} where it is none
 */
export function parseProject(part: Uint8Array): QdaProject {
  const project: QdaProject = {
    name: '',
    origin: '',
    users: new Map(),
    codes: [],
    variables: new Map(),
    cases: [],
    sources: [],
    leftovers: new Map(),
  }
  const reading = new ProjectReading(project)
  readElements(part, {
    open: (element, path) => reading.open(element, path),
    close: (name) => reading.close(name),
    text: (text) => reading.text(text),
  })
  return project
}

/** The project with what is open at the moment. */
class ProjectReading {
  private readonly project: QdaProject
  private readonly codes: QdaCode[] = []
  private one: QdaCase | undefined
  private source: QdaSource | undefined
  private selection: QdaSelection | undefined
  private coding: { code: string; user: string | null } | undefined
  private variable: string | undefined
  private words = ''
  /** How many elements that are not read are open around. */
  private skipped = 0

  constructor(project: QdaProject) {
    this.project = project
  }

  open({ name, attributes }: Element, path: readonly string[]): void {
    const { project } = this
    this.words = ''
    if (LEFT.has(name)) {
      project.leftovers.set(name, (project.leftovers.get(name) ?? 0) + 1)
      this.skipped += 1
    }
    if (this.skipped > 0) return
    const { guid = '', name: named = '' } = attributes
    if (name === 'Project') Object.assign(project, { name: named, origin: attributes.origin ?? '' })
    else if (name === 'User') project.users.set(guid, named || (attributes.id ?? ''))
    else if (name === 'Code') this.openCode(attributes)
    else if (name === 'Variable') project.variables.set(guid, named)
    else if (name === 'Case') this.one = { guid, name: named, description: '', codes: [], sources: [], selections: [] }
    else if (TEXTS.has(name)) this.source = sourceOf(attributes)
    else if (name === 'Representation' && this.source) this.source.path = attributes.plainTextPath ?? null
    else if (name === 'PlainTextSelection') this.selection = selectionOf(attributes)
    else if (name === 'Coding') this.coding = { code: '', user: attributes.creatingUser ?? null }
    else if (name.endsWith('Ref')) this.refer(name, attributes.targetGUID ?? '', path)
  }

  close(name: string): void {
    const { project, words } = this
    this.words = ''
    if (LEFT.has(name)) this.skipped -= 1
    else if (this.skipped > 0) return
    else if (name === 'Code') this.codes.pop()
    else if (name === 'Description') this.describe(words)
    else if (name === 'PlainTextContent' && this.source) this.source.text = words
    else if (name.endsWith('Value') && name !== 'VariableValue') this.value(words)
    else if (name === 'Case' && this.one) {
      project.cases.push(this.one)
      this.one = undefined
    } else if (name === 'Coding') this.closeCoding()
    else if (name === 'PlainTextSelection' && this.selection) {
      this.source?.selections.push(this.selection)
      this.selection = undefined
    } else if (TEXTS.has(name) && this.source) {
      project.sources.push(this.source)
      this.source = undefined
    }
  }

  text(text: string): void {
    this.words += text
  }

  private openCode({ guid = '', name = '', isCodable = 'true' }: Record<string, string>): void {
    const path = [...(this.codes.at(-1)?.path ?? []), name]
    const code = { guid, name, path, description: '', codable: isCodable !== 'false' && isCodable !== '0' }
    this.codes.push(code)
    this.project.codes.push(code)
  }

  private refer(name: string, guid: string, path: readonly string[]): void {
    if (name === 'CodeRef' && this.coding) this.coding.code = guid
    else if (name === 'VariableRef') this.variable = guid
    else if (path.at(-2) !== 'Case' || !this.one) return
    else if (name === 'CodeRef') this.one.codes.push(guid)
    else if (name === 'SourceRef') this.one.sources.push(guid)
    else if (name === 'SelectionRef') this.one.selections.push(guid)
  }

  private describe(words: string): void {
    const described = this.selection ?? this.source ?? this.one ?? this.codes.at(-1)
    if (described) described.description = words.trim()
  }

  private value(words: string): void {
    if (this.variable !== undefined && this.source) this.source.values.set(this.variable, words)
    this.variable = undefined
  }

  private closeCoding(): void {
    const { coding, selection, source } = this
    this.coding = undefined
    if (!coding || coding.code === '') return
    if (selection) selection.codings.push({ ...coding, user: coding.user ?? selection.user })
    else source?.codings.push(coding)
  }
}

function sourceOf({
  guid = '',
  name = '',
  plainTextPath,
  creationDateTime,
  creatingUser,
}: Record<string, string>): QdaSource {
  return {
    guid,
    name,
    description: '',
    text: null,
    path: plainTextPath ?? null,
    created: creationDateTime ?? null,
    user: creatingUser ?? null,
    selections: [],
    codings: [],
    values: new Map(),
  }
}

function selectionOf({
  guid = '',
  name = '',
  startPosition,
  endPosition,
  creatingUser,
}: Record<string, string>): QdaSelection {
  const position = (text: string | undefined) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1)
  return {
    guid,
    name,
    description: '',
    start: position(startPosition),
    end: position(endPosition),
    user: creatingUser ?? null,
    codings: [],
  }
}
