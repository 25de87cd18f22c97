import type { QuotationChoice } from '@/lib/editing/form-page'
import type { FieldProblem } from '@/lib/editing/parse-record'

/** Values and problems of fields, by flat name. */
export type FormState = {
  values: ReadonlyMap<string, string>
  problems: FieldProblem[]
  /** The draft that the values are from, where the form came back. */
  draft?: string | undefined
  /** The quotations that fields of quotations offer; where it is absent they take ids. */
  quotations?: QuotationChoice[] | undefined
}
