import { isAnyFieldChanged, isFieldChanged } from '../../shown-fields'
import { type ColumnMapping, parseTableMapping, type TableMapping } from '../mapping'
import { answerField, columnField, settingField, TABLE_FIELD } from './field-names'

type SentFields = ReadonlyMap<string, string>

/** Parts of a column in its form. */
const COLUMN_PARTS = ['as', 'of', 'topic', 'label', 'proposition'] as const

/**
 * Reads the mapping of a table from the form of its preview. Only what somebody changed is added to the mapping that the
 * preview was made with: what was guessed stays a guess, which a better look at the file may correct.
 *
 * @returns undefined where the form has no field of it, or nothing was changed
 * @throws {UnreadableFile} where a value is none that a mapping may have
 */
export function readTableFields(fields: SentFields, before: unknown): TableMapping | undefined {
  if (![...fields.keys()].some((name) => name.startsWith(TABLE_FIELD))) return undefined
  const form = new ChangedFields(fields)
  const mapping = parseTableMapping(before)
  const changed = {
    ...mapping,
    file: { ...mapping.file, ...readFile(form) },
    source: { ...mapping.source, ...form.texts(['title', 'issued', 'url', 'publisher', 'type', 'lang'], 'source.') },
    columns: { ...mapping.columns, ...readColumns(form, mapping) },
    values: { ...mapping.values, ...readAnswers(form) },
    ...form.texts(['shape', 'evidence', 'mode', 'theme', 'summit']),
    ...readPeople(form),
    ...readPlaceholders(form),
  }
  return isAnyFieldChanged(fields) ? parseTableMapping(JSON.parse(JSON.stringify(changed))) : undefined
}

/** The fields that differ from what was shown. An emptied field is `null`: what was chosen is guessed again. */
class ChangedFields {
  readonly #fields: SentFields

  constructor(fields: SentFields) {
    this.#fields = fields
  }

  /** The value of a field, white space around it taken off; undefined where there is none or it is empty. */
  value(name: string): string | undefined {
    return this.#fields.get(name)?.trim() || undefined
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  isChanged(name: string): boolean {
    return isFieldChanged(this.#fields, name)
  }

  /** The changed ones of some settings, by their names. */
  texts(names: readonly string[], prefix = ''): Record<string, string | undefined> {
    const changed = names.filter((name) => this.isChanged(settingField(prefix + name)))
    return Object.fromEntries(changed.map((name) => [name, this.value(settingField(prefix + name))]))
  }
}

function readFile(form: ChangedFields) {
  const numbers = Object.entries(form.texts(['headerRow', 'headerRows'], 'file.')).map(([name, value]) => [
    name,
    value === undefined ? undefined : Number(value),
  ])
  const tab = form.texts(['separator'], 'file.')
  return {
    ...form.texts(['encoding', 'sheet', 'dates'], 'file.'),
    ...Object.fromEntries(numbers),
    // White space is taken off fields, so the tab has a name there.
    ...(tab.separator === 'tab' ? { separator: '\t' } : tab),
  }
}

function readColumns(form: ChangedFields, before: TableMapping): Record<string, ColumnMapping> {
  const columns: Record<string, ColumnMapping> = {}
  for (let index = 0; form.has(columnField(index, 'name')); index += 1) {
    const name = form.value(columnField(index, 'name'))
    if (name === undefined || !COLUMN_PARTS.some((part) => form.isChanged(columnField(index, part)))) continue
    const as = form.value(columnField(index, 'as'))
    const isOther = form.isChanged(columnField(index, 'as'))
    const parts = COLUMN_PARTS.map((part) => [part, form.value(columnField(index, part))])
    // What belonged to another kind of column is dropped with it.
    columns[name] = isOther ? ({ as } as ColumnMapping) : { ...before.columns?.[name], ...Object.fromEntries(parts) }
  }
  return columns
}

function readAnswers(form: ChangedFields): Record<string, string | undefined> {
  const answers: Record<string, string | undefined> = {}
  for (let index = 0; form.has(answerField(index, 'words')); index += 1) {
    const words = form.value(answerField(index, 'words'))
    const field = answerField(index, 'means')
    if (words !== undefined && form.isChanged(field)) answers[words] = form.value(field)
  }
  return answers
}

function readPeople(form: ChangedFields) {
  const role = form.texts(['people.role'])
  return 'people.role' in role ? { people: { role: role['people.role'] } } : {}
}

function readPlaceholders(form: ChangedFields) {
  const field = settingField('placeholders')
  if (!form.isChanged(field)) return {}
  const lines = (form.value(field) ?? '').split(/\r?\n/).map((line) => line.trim())
  return { placeholders: lines.filter((line) => line !== '') }
}
