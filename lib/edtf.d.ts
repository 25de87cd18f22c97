/** The part of the edtf package that `dates.ts` uses; it ships no types of its own. */
declare module 'edtf' {
  /** Throws a SyntaxError for anything that is no EDTF string. Bounds are epoch milliseconds, infinite where open. */
  export default function edtf(text: string): { type: string; min: number; max: number }
}
