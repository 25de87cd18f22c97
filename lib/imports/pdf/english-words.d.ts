declare module 'an-array-of-english-words' {
  /** Sorted by code unit. The bundled job has them as one string, a word a line (`scripts/bundle.mjs`). */
  const words: readonly string[] | string
  export default words
}
