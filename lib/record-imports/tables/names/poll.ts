import type { BundleSource } from '@/lib/bundle/schema'
import { nameKey } from '@/lib/editing/known-records'
import { slugOf } from '@/lib/editing/slug'
import type { KnownRecords, Question } from '../../reading'
import type { TableMapping } from '../mapping'

export type PollSettings = {
  fileName: string
  mapping: TableMapping
  known: KnownRecords['sources']
  /** First and last day of the answers, YYYY-MM-DD, where the table has days. */
  days: { first: string; last: string } | undefined
  lang: string
  today: string
}

/** The one source of a table: the poll, by what the mapping says of it, otherwise by the name of its file. */
export function readPoll({ fileName, mapping, known, days, lang, today }: PollSettings): {
  record: BundleSource
  question: Question | undefined
} {
  const named = mapping.source ?? {}
  const title = named.title ?? titleOf(fileName)
  const before = known.find((one) => (named.slug ? one.slug === named.slug : nameKey(one.title) === nameKey(title)))
  const spread = days && (days.first === days.last ? days.first : `${days.first}/${days.last}`)
  const issued = named.issued ?? before?.issued ?? spread
  const question = issued === undefined ? askDay(title, fileName, mapping, today) : undefined
  const record: BundleSource = {
    ...(before ?? {
      slug: named.slug ?? slugOf(title, 'poll'),
      type: 'dataset',
      title,
      container: null,
      abbreviation: title.length > 32 ? `${title.slice(0, 30).trimEnd()} …` : title,
      authors: [],
      publisher: null,
      url: null,
      archivedUrl: null,
      lang,
      access: 'private',
      rights: null,
      textShown: false,
    }),
    issued: issued ?? question?.chosen ?? `../${today}`,
  }
  const given = {
    ...(named.title && { title: named.title }),
    ...(named.type && { type: named.type }),
    ...(named.url && { url: named.url, access: 'open' as const }),
    ...(named.publisher && { publisher: named.publisher }),
    ...(named.abbreviation && { abbreviation: named.abbreviation }),
    ...(named.lang && { lang: named.lang }),
  }
  return { record: { ...record, ...given }, question }
}

/** "coastal-panel_wave3.csv" as "Coastal panel wave3". */
function titleOf(fileName: string): string {
  const plain = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\0\p{Surrogate}]/gu, '')
    .replace(/[_\s]+|-(?=\p{L})|(?<=\p{L})-/gu, ' ')
    .trim()
  return plain === '' ? 'Poll' : plain.slice(0, 1).toUpperCase() + plain.slice(1)
}

function askDay(title: string, fileName: string, mapping: TableMapping, today: string): Question {
  const id = 'source issued'
  const year = /(?<!\d)(19|20)\d{2}(?!\d)/.exec(fileName)?.[0]
  const byToday = `../${today}`
  const choices = [
    { value: byToday, label: `By today (${byToday}): the day is not known` },
    ...(year && year <= today.slice(0, 4)
      ? [{ value: year, label: `In ${year}, as the name of the file has it` }]
      : []),
  ]
  const answer = mapping.choices?.[id]
  const chosen = choices.find(({ value }) => value === answer)?.value ?? byToday
  return {
    id,
    place: { words: 'file', row: 0 },
    says: `Nothing in the table says when “${title}” was held. Its answers get that day.`,
    choices,
    chosen,
    waits: false,
  }
}
