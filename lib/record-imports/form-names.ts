/** Names of the forms of imports, under which refused ones are kept. */
export const UPLOAD_FORM = 'import'
export const decideForm = (id: number) => `import ${id}`

/** In the form of a preview: the field of the answer to a question or conflict is its id after this. */
export const CHOICE_PREFIX = 'choice:'
/** The answer that was in force when the form was shown. */
export const SHOWN_PREFIX = 'shown:'

/** The buttons of a preview. */
export const DO_FIELD = 'do'
export const DO = { preview: 'preview', write: 'write', discard: 'discard' } as const

/** The name under which the mapping is saved, where `save` is ticked. */
export const SAVE_FIELD = 'save'
export const SAVE_NAME_FIELD = 'mappingName'
