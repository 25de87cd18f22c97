/** A record of unknown shape, by field. */
export type Fields = Record<string, unknown>

/**
 * The step from one version of the bundle to the next: how records of some types change, and which lists are new. A
 * step never changes once its version is published, so it spells out the types and lists of that time.
 */
export type Step = (Upgrade | NewList)[]
type Upgrade = { type: string; list: string; upgrade: (record: Fields) => Fields }
type NewList = { newList: string }
