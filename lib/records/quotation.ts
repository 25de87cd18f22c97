import { z } from 'zod'
import { formatDate } from '@/lib/dates'
import { sourceHref } from '@/lib/urls'
import {
  CHECK_RESULT,
  CHECK_RESULTS,
  type CheckResult,
  EVIDENCE_MODE,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'
import { describeRecord } from './descriptor'
import { capitalOptions, optionsOf } from './options'
import { day, id, language, sha256, slug, slugs, storable, text } from './values'

export const segmentSchema = z
  .strictObject({
    exact: storable.min(1).refine((words) => words.trim() !== '', 'must hold words'),
    prefix: z.string(),
    suffix: z.string(),
    /** UTF-16 code units into the stored text. */
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .refine((segment) => segment.end > segment.start, { path: ['end'], message: 'must lie after start' })

const quotationSchema = z.strictObject({
  id,
  source: slug,
  speakers: slugs.min(1, 'needs at least one speaker'),
  segments: z.array(segmentSchema).min(1, 'needs at least one segment'),
  mode: z.enum(EVIDENCE_MODES),
  locator: z.strictObject({ kind: z.enum(LOCATOR_KINDS), value: text }).nullable(),
  lang: language,
  translations: z.array(
    z.strictObject({ lang: language, text, translator: text, method: z.enum(TRANSLATION_METHODS) }),
  ),
  /** The last check against the text; `hash` is that of the text that the anchors refer to. */
  checked: z.strictObject({ result: z.enum(CHECK_RESULTS), on: day, hash: sha256 }).nullable(),
})

/** Words with their anchors. The words are always taken from the text, never typed. */
export const QUOTATION = describeRecord({
  list: 'quotations',
  noun: { one: 'quotation', many: 'quotations' },
  key: 'id',
  schema: quotationSchema,
  fields: {
    speakers: { kind: 'records', label: 'Speakers', hint: 'One a line, the first speaker first', of: 'actor' },
    mode: {
      kind: 'choice',
      label: 'How it is quoted',
      options: optionsOf(EVIDENCE_MODES, EVIDENCE_MODE),
      required: true,
    },
    locator: {
      kind: 'group',
      label: 'Where',
      fields: {
        kind: { kind: 'choice', label: 'Counted in', options: capitalOptions(LOCATOR_KINDS) },
        value: { kind: 'line', label: 'Number or place' },
      },
      words: ({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`,
    },
    lang: { kind: 'line', label: 'Language', hint: 'A tag such as en or ko', required: true },
    translations: {
      kind: 'rows',
      label: 'Translations',
      row: 'Translation',
      fields: {
        lang: { kind: 'line', label: 'Into' },
        text: { kind: 'text', label: 'Words' },
        translator: { kind: 'line', label: 'Translator' },
        method: { kind: 'choice', label: 'By', options: capitalOptions(TRANSLATION_METHODS) },
      },
    },
    id: { kind: 'line', label: 'Id', inForm: false },
    source: { kind: 'record', label: 'Source', of: 'source', inForm: false },
    segments: {
      kind: 'rows',
      label: 'Words',
      row: 'Segment',
      inForm: false,
      fields: {
        exact: { kind: 'text', label: 'Words' },
        prefix: { kind: 'line', label: 'Before' },
        suffix: { kind: 'line', label: 'After' },
        start: { kind: 'number', label: 'From' },
        end: { kind: 'number', label: 'To' },
      },
      words: (segments: z.infer<typeof segmentSchema>[]) => segments.map(({ exact }) => exact).join(' … '),
    },
    checked: {
      kind: 'group',
      label: 'Checked',
      inForm: false,
      fields: {
        result: { kind: 'choice', label: 'Result', options: optionsOf(CHECK_RESULTS, CHECK_RESULT) },
        on: { kind: 'date', label: 'On' },
        hash: { kind: 'line', label: 'Hash of the text' },
      },
      words: ({ result, on }: { result: CheckResult; on: string }) =>
        `${CHECK_RESULT[result].label}, ${formatDate(on)}`,
    },
  },
  title: ({ id }) => `Quotation ${id}`,
  home: (quotation) => sourceHref(quotation),
  search: {
    number: 7,
    rank: 5,
    text: ({ segments, translations }) => ({
      title: [],
      body: [...segments.map(({ exact }) => exact), ...translations.map(({ text }) => text)],
    }),
  },
})
