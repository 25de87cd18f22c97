import { ACTORS_FORMAT, type ActorsFile } from '../../json/lists/actors-schema'
import { SOURCES_FORMAT, type SourcesFile } from '../../json/lists/sources-schema'
import { SUMMITS_FORMAT, type SummitsFile } from '../../json/lists/summits-schema'
import { TOPICS_FORMAT, type TopicsFile } from '../../json/lists/topics-schema'
import { SEARCH_FORMAT, type SearchFile } from '../../json/views/search-schema'
import type { ExportOptions } from '../../options'
import { lineWriter } from '../line'
import type { Column } from './columns'
import { HIT_COLUMNS } from './hits'
import { ACTOR_COLUMNS, SOURCE_COLUMNS, SUMMIT_COLUMNS, TOPIC_COLUMNS } from './records'

export type ListFile = ActorsFile | TopicsFile | SourcesFile | SummitsFile | SearchFile
type Options = Pick<ExportOptions, 'bom' | 'raw'>

/**
 * A list as CSV, made of its JSON: a row an item, columns that are always the same. Where the list comes from is in the
 * JSON of the same address.
 */
export function listCsv(file: ListFile, options: Options): string {
  switch (file.format) {
    case ACTORS_FORMAT:
      return table(file.actors, ACTOR_COLUMNS, options)
    case TOPICS_FORMAT:
      return table(file.topics, TOPIC_COLUMNS, options)
    case SOURCES_FORMAT:
      return table(file.sources, SOURCE_COLUMNS, options)
    case SUMMITS_FORMAT:
      return table(file.summits, SUMMIT_COLUMNS, options)
    case SEARCH_FORMAT:
      return table(file.hits, HIT_COLUMNS, options)
  }
}

const LISTS: ReadonlySet<unknown> = new Set([
  ACTORS_FORMAT,
  TOPICS_FORMAT,
  SOURCES_FORMAT,
  SUMMITS_FORMAT,
  SEARCH_FORMAT,
])

/** Whether a file is a list that has a CSV of its own. */
export const isListFile = (file: object): file is ListFile => 'format' in file && LISTS.has(file.format)

function table<Item>(items: readonly Item[], columns: readonly Column<Item>[], { bom, raw }: Options): string {
  const line = lineWriter(raw)
  const rows = items.map((item) => line(columns.map(([, value]) => value(item))))
  return [bom ? '\uFEFF' : '', line(columns.map(([name]) => name)), ...rows].join('')
}
