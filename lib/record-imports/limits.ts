/** Most bytes of a file that is imported. */
export const LARGEST_IMPORT = 200 * 1024 * 1024

/** Days for which the file of an import is kept that is not imported. */
export const KEPT_DAYS = 7

export const TOO_LARGE_TO_IMPORT = `This is larger than ${LARGEST_IMPORT / 1024 / 1024} MB, the most that is taken. Nothing was stored. Split it, and import the parts one by one.`
