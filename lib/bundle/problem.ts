/** One problem of a bundle: record, field, and what is wrong. */
export type BundleProblem = { record: string; field: string; message: string }
