import type { CheckResult, Stance } from '@/lib/vocabulary'

/** What a form is called: who and what, and below it what identifies the record. */
export type FormHeading = { title: string; lede: string }

/** A quotation that a record may rest on, with the words and the citation that stand for it. */
export type QuotationChoice = {
  id: string
  words: string
  lang: string
  citation: string
  check: CheckResult | null
  href: string
}

/** What stands beside a form: the coding rule of its topic, other positions on it, and where the record is used. */
export type Sidebar = {
  rule: { topic: string; counts: string; excludes: string } | undefined
  others: { id: string; stance: Stance; actor: string; note: string }[]
  /** Number of further positions on the topic. */
  more: number
  uses: { href: string; label: string; note: string }[]
}
