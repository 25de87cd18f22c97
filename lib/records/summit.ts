import { z } from 'zod'
import { summitHref } from '@/lib/urls'
import { SUMMIT_STATUSES } from '@/lib/vocabulary'
import { describeRecord } from './descriptor'
import { capitalOptions } from './options'
import { date, day, optionalText, slug, text } from './values'

const summitSchema = z.strictObject({
  slug,
  name: text,
  /** A name short enough for a filter: "Second summit". */
  shortName: text,
  date,
  place: optionalText,
  status: z.enum(SUMMIT_STATUSES),
  /** The day since which date and place were public; null where nobody has recorded it. */
  known: day.nullable(),
})

export const SUMMIT = describeRecord({
  list: 'summits',
  noun: { one: 'summit', many: 'summits' },
  key: 'slug',
  address: 'slug',
  schema: summitSchema,
  fields: {
    name: { kind: 'line', label: 'Name', required: true },
    shortName: {
      kind: 'line',
      label: 'Short name',
      hint: 'For filters and heads: “Second summit”',
      required: true,
    },
    date: { kind: 'date', label: 'Date', required: true },
    place: { kind: 'line', label: 'Place', hint: 'Empty where there is none yet' },
    status: { kind: 'choice', label: 'Status', required: true, options: capitalOptions(SUMMIT_STATUSES) },
    known: {
      kind: 'date',
      label: 'Known since',
      hint: 'First day on which date and place were public; as of an earlier day neither is shown. It may stay empty',
    },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
  },
  title: ({ name }) => name,
  home: ({ slug }) => summitHref(slug),
  search: { number: 3, rank: 7, text: ({ name, shortName, place }) => ({ title: [name, shortName], body: [place] }) },
  namedAfter: 'name',
})
