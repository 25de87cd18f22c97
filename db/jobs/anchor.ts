import type { BundleSegment } from '@/lib/bundle/schema'
import { checkQuotation, type QuotationCheck } from '@/lib/evidence/check'
import { foldText } from '@/lib/evidence/folded-text'
import { readInput } from './job-input'

/** Standard input of `build/anchor.mjs`, as JSON: a text and the segments of each quotation. */
export type AnchorQuestion = { text: string; quotations: BundleSegment[][] }

const { text, quotations } = JSON.parse(new TextDecoder().decode(await readInput())) as AnchorQuestion
const folded = foldText(text)
const checks: QuotationCheck[] = quotations.map((segments) => checkQuotation(segments, folded))
process.stdout.write(JSON.stringify(checks))
