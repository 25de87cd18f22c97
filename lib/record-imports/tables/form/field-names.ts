/** Names of the fields in which the mapping of a table is shown and changed. */
export const TABLE_FIELD = 'table:'

export const columnField = (index: number, part: string) => `${TABLE_FIELD}column:${index}:${part}`
export const answerField = (index: number, part: string) => `${TABLE_FIELD}answer:${index}:${part}`
export const settingField = (name: string) => `${TABLE_FIELD}${name}`
