import { splitList } from '@/lib/exports/list-cell'
import { sortNameOf } from '@/lib/imports/author-names'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { type OwnRow, parseJson, parseList } from './own-row'

/*
 * Records of a row as it leaves here. They are held to the schemas of their types afterwards, so a value that somebody has
 * changed by hand is refused there, in words.
 */

const cell = (row: OwnRow, name: string) => row.get(name) ?? ''
const orNull = (text: string) => (text === '' ? null : text)

export function positionOf(row: OwnRow, quotations: readonly string[]) {
  const conditions = splitList(cell(row, 'conditions')).map((text) => {
    const [, kind = '', words = text] = /^(if|unless) (.*)$/s.exec(text) ?? []
    return { kind, text: words }
  })
  return {
    id: cell(row, 'id'),
    coding: cell(row, 'coding'),
    actor: cell(row, 'speaker'),
    onBehalfOf: orNull(cell(row, 'on_behalf_of')),
    topic: cell(row, 'topic'),
    wording: Number(cell(row, 'wording')),
    summit: orNull(cell(row, 'summit')),
    stance: cell(row, 'code'),
    conditions: conditions.length === 0 ? null : { join: cell(row, 'condition_join'), items: conditions },
    qualifier: orNull(cell(row, 'qualifier')),
    basis: cell(row, 'basis'),
    inference: orNull(cell(row, 'inference')),
    reportedBy: orNull(cell(row, 'reported_by')),
    confidence: cell(row, 'confidence'),
    statedOn: cell(row, 'stated_on'),
    summary: cell(row, 'summary'),
    quotations: [...quotations],
    status: 'published',
    withdrawal: null,
  }
}

export function quotationOf(evidence: OwnRow) {
  const words = cell(evidence, 'quotation') || cell(evidence, 'reporter_words')
  const segments = segmentsOf(cell(evidence, 'segments'), words)
  const [kind, result] = [cell(evidence, 'locator_kind'), cell(evidence, 'check')]
  return {
    id: cell(evidence, 'quotation_id'),
    source: cell(evidence, 'source'),
    speakers: splitList(cell(evidence, 'quoted_speakers')),
    segments,
    mode: cell(evidence, 'mode'),
    locator: kind === '' ? null : { kind, value: cell(evidence, 'locator') },
    lang: cell(evidence, 'quotation_lang'),
    translations: cell(evidence, 'translations') === '' ? [] : parseList(cell(evidence, 'translations')),
    checked: result === '' ? null : { result, on: cell(evidence, 'checked_on'), hash: cell(evidence, 'checked_hash') },
  }
}

/** Anchors are not in tables: the segments of a quotation follow each other from 0. */
function segmentsOf(written: string, words: string) {
  const parts = written === '' ? [words] : parseJson(written)
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined
  let end = -1
  return parts.map((exact) => {
    const start = end + 1
    end = start + exact.length
    return { exact, prefix: '', suffix: '', start, end }
  })
}

export function sourceOf(evidence: OwnRow) {
  const sortNames = splitList(cell(evidence, 'source_author_sort_names'))
  return {
    slug: cell(evidence, 'source'),
    type: cell(evidence, 'source_type'),
    title: cell(evidence, 'source_title'),
    container: orNull(cell(evidence, 'source_container')),
    abbreviation: cell(evidence, 'source_abbreviation'),
    authors: splitList(cell(evidence, 'source_authors')).map((name, index) => ({
      name,
      sortName: sortNames[index] ?? sortNameOf(name),
      actor: null,
    })),
    publisher: orNull(cell(evidence, 'source_publisher')),
    issued: cell(evidence, 'source_issued'),
    url: orNull(cell(evidence, 'source_url')),
    archivedUrl: orNull(cell(evidence, 'source_archived_url')),
    lang: cell(evidence, 'source_lang'),
    access: cell(evidence, 'source_access'),
    rights: null,
    textShown: false,
  }
}

export function codingOf(row: OwnRow, source: string) {
  return {
    id: cell(row, 'coding'),
    source,
    coder: cell(row, 'coder'),
    codebook: CODEBOOK_VERSION,
    day: cell(row, 'coded_on'),
    complete: false,
    published: true,
    actors: [],
    topics: [],
    summits: [],
    note: 'Read from a table, which does not say what the coding covers.',
  }
}

/** Earlier wordings are in rows of their own, see `OwnTopics`. */
export function topicOf(row: OwnRow) {
  const wording = Number(cell(row, 'wording_in_force'))
  return {
    slug: cell(row, 'topic'),
    theme: cell(row, 'theme'),
    label: cell(row, 'topic_label'),
    proposition: orNull(cell(row, 'proposition')),
    wording,
    since: null,
    earlier: [] as { wording: number; proposition: string | null; since: null }[],
    scope: cell(row, 'scope'),
    broader: null,
    rule: { counts: 'Not in the table of positions.', excludes: 'Not in the table of positions.' },
  }
}

/** A table does not say whether a summit was held: that it was announced is true of every one. */
export function summitOf(row: OwnRow) {
  const name = cell(row, 'summit_name')
  return {
    slug: cell(row, 'summit'),
    name,
    shortName: name,
    date: cell(row, 'summit_date'),
    place: null,
    status: 'announced',
    known: null,
  }
}
