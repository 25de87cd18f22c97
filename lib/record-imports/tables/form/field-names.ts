/** Names of the fields in which the mapping of a table is shown and changed. */
export const TABLE_FIELD = 'table:'
/** Before the name of a field: what it was when the form was shown. */
export const WAS = 'was:'

export const columnField = (index: number, part: string) => `${TABLE_FIELD}column:${index}:${part}`
export const answerField = (index: number, part: string) => `${TABLE_FIELD}answer:${index}:${part}`
export const settingField = (name: string) => `${TABLE_FIELD}${name}`
