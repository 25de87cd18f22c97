/** Field of a text's form: the draft that keeps a pasted text which is too long to be shown again. */
export const KEPT_TEXT = 'keptText'
/** Most characters of a pasted text that its form shows again; a longer one is kept, and its beginning is shown. */
export const SHOWN_AGAIN = 20_000
/** Characters shown of a text that is kept. */
export const BEGINNING = 1000
