import { WAS } from './shown-fields'

/** Names of the forms of imports, under which refused ones are kept. */
export const UPLOAD_FORM = 'import'
export const decideForm = (id: number) => `import ${id}`

/** In the forms of a preview: the field of the answer to a question or conflict is its id after this. */
export const CHOICE_PREFIX = 'choice:'

/** The buttons of a preview. */
export const DO_FIELD = 'do'
export const DO = { preview: 'preview', write: 'write', discard: 'discard' } as const

/** The button that shows the page of conflicts after an ordinal; the first begins after -1. */
export const conflictPage = (after: number) => `conflicts ${after}`

/** The ordinal after which the page of conflicts begins that a button shows; undefined for other buttons. */
export function parseConflictPage(button: string): number | undefined {
  const [, after] = /^conflicts (-1|\d{1,15})$/.exec(button) ?? []
  return after === undefined ? undefined : Number(after)
}

/** In the form of a page of conflicts: the value of its own button. The form of the preview has none. */
export const PAGE_FIELD = 'page'

/** What the preview was made with, so that a form shown before is not taken for one of now. */
export const STAMP_FIELD = 'stamp'

/** The name under which the mapping is saved, where `save` is ticked. */
export const SAVE_FIELD = 'save'
export const SAVE_NAME_FIELD = 'mappingName'

/** The fields of a sent form with line breaks as they are stored: browsers send them as those of Windows. */
export const withLineBreaks = (fields: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...fields].map(([name, value]) => [name.replaceAll('\r\n', '\n'), value.replaceAll('\r\n', '\n')]))

/** The answers of a sent form that differ from those with which it was shown, by the id of their question or conflict. */
export function changedChoices(fields: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]): [string, string][] =>
      name.startsWith(CHOICE_PREFIX) && value !== fields.get(WAS + name)
        ? [[name.slice(CHOICE_PREFIX.length), value]]
        : [],
    ),
  )
}
