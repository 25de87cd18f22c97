/** Before the name of a field of the preview: the value with which the field was shown. */
export const WAS = 'was:'

type SentFields = ReadonlyMap<string, string>

/** Whether a sent field differs from what was shown. White space around a value does not count. */
export function isFieldChanged(fields: SentFields, name: string): boolean {
  const [shown, sent] = [fields.get(WAS + name), fields.get(name)]
  return shown !== undefined && sent !== undefined && shown.trim() !== sent.trim()
}

/** Whether any field of a sent form differs from what was shown: a form sent as it was shown changes nothing. */
export const isAnyFieldChanged = (fields: SentFields): boolean =>
  [...fields.keys()].some((name) => isFieldChanged(fields, name))
