/** One thing wrong with a bundle: which record, which field, what. */
export type BundleProblem = { record: string; field: string; message: string }
