/** Types for the part of the edtf package that tests use; the package has none. */
declare module 'edtf' {
  /** Bounds in epoch milliseconds, infinite where open. @throws SyntaxError for a text that is not EDTF */
  export default function edtf(text: string): { type: string; min: number; max: number }
}
