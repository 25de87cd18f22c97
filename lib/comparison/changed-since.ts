/** Records of a view that were changed after the data version of the link to it, and the day of that version. */
export type ChangedSince = { records: number; day: string }
