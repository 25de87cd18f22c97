/** A record whose shape is not known, by field. */
export type Fields = Record<string, unknown>

/**
 * From one version of the bundle to the next: what becomes of each record of some types, and which lists are new. A
 * step is never changed once its version was published, and spells out types and lists as they were called then.
 */
export type Step = (Upgrade | NewList)[]
type Upgrade = { type: string; list: string; upgrade: (record: Fields) => Fields }
type NewList = { newList: string }
