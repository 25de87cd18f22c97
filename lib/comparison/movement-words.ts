import { moverWords, toWhere } from '@/lib/change/cell-words'
import type { MoveKind } from '@/lib/change/course'
import { formatDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import { andList } from '@/lib/join-words'
import { shortName } from '@/lib/names'
import type { Stance } from '@/lib/vocabulary'
import { type Between, type Cell, type ComparedRow, type Comparison, rowLabel } from './model'

/** Somebody who moved in a row. */
type Mover = { actor: string; row: ComparedRow; kind: MoveKind; now: Stance }

function moversIn(row: ComparedRow): Mover[] {
  return row.cells.flatMap((cell: Cell): Mover[] => {
    const moved = cell.kind === 'held' ? cell.movement?.moved : undefined
    const now = cell.kind === 'held' ? cell.positions[0]?.stance : undefined
    return moved && now ? [{ actor: cell.actor, row, kind: moved.kind, now }] : []
  })
}

/** The second line of a row's verdict, one for each kind of move: "Okafor crossed sides". */
export function rowMoves(row: ComparedRow, actors: Comparison['actors']): string[] {
  const byWords = groupBy(moversIn(row), ({ kind, now }) => moverWords(kind, now))
  return [...byWords].map(([words, movers]) => `${names(movers, actors)} ${words}`)
}

function names(movers: Mover[], actors: Comparison['actors']): string {
  const all = movers.map(({ actor }) => nameOf(actor, actors))
  return all.length > NAMED ? `${all.length} of them` : andList(all)
}

function nameOf(slug: string, actors: Comparison['actors']): string {
  const actor = actors.find((one) => one.slug === slug)
  return actor ? shortName(actor) : slug
}

/** Most actors named in the sentence above a table, and most rows of each. */
const NAMED = 3
const ROWS_NAMED = 4

/** One part of the sentence above a table: "Okafor moved on 3 of 6 rows" and ": across sides on …". */
export type SentencePart = { strong: string; rest: string }

/** Who moved in the rows of a comparison, and how: the sentence above the table and in every file. */
export function movementSentence({ rows, actors, between, days }: Comparison): SentencePart[] {
  if (days === undefined) return [{ strong: '', rest: TOO_MUCH }]
  if (between) return betweenSentence(between)
  const movers = rows.flatMap(moversIn)
  const byActor = [...groupBy(movers, ({ actor }) => actor)].toSorted(([, a], [, b]) => b.length - a.length)
  const [first] = byActor
  if (!first) return [{ strong: '', rest: `${nobody(rows)}.` }]
  const others = byActor.length - NAMED
  const rest = others > 0 ? `${others === 1 ? '1 other' : `${others} others`} moved as well.` : NOBODY_ELSE
  return [
    ...byActor.slice(0, NAMED).map(([actor, moves]) => ({
      strong: `${nameOf(actor, actors)} moved on ${moves.length} of ${rows.length === 1 ? '1 row' : `${rows.length} rows`}`,
      rest: `: ${howMoved(moves)}.`,
    })),
    { strong: '', rest },
  ]
}

const TOO_MUCH = 'Too many positions are on record here to say who moved; fewer actors or topics show it.'
const NOBODY_ELSE = 'Nobody else is on record with two different answers.'

function nobody(rows: ComparedRow[]): string {
  const twice = rows.some(({ cells }) => cells.some((cell) => cell.kind === 'held' && cell.movement?.same.length))
  return twice
    ? 'Nobody in these rows is on record with two different answers'
    : 'Nobody in these rows is on record with two answers'
}

function howMoved(moves: Mover[]): string {
  return [...groupBy(moves, ({ kind, now }) => toWhere(kind, now))]
    .map(([where, list]) => {
      const labels = list.map(({ row }) => `“${rowLabel(row)}”`)
      const more = labels.length - ROWS_NAMED
      return `${where} on ${andList(more > 0 ? [...labels.slice(0, ROWS_NAMED), `${more} more`] : labels)}`
    })
    .join('; ')
}

/** The numbers of two days. They add up to all cells. */
function betweenSentence({ counts: { fates, kinds }, against, unheard, cells }: Between): SentencePart[] {
  const how = [
    [kinds.crossed, 'across sides'],
    [kinds.terms, 'to other terms'],
    [kinds.mixed, 'to or from mixed'],
  ] as const
  const moved = how.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  const day = formatDate(against)
  return [
    { strong: `${fates.moved} moved`, rest: moved.length > 0 ? `, ${moved.join(', ')};` : ';' },
    { strong: `${fates.away_and_back} went away and came back`, rest: ';' },
    { strong: `${fates.same} said the same again`, rest: ';' },
    { strong: `${fates.not_heard} not heard since`, rest: ', which is not the same as unchanged.' },
    {
      strong: '',
      rest: `Of the ${cells} cells the others: ${fates.first_heard} first heard after ${day}, ${unheard} without first-hand words by either day, ${fates.uncertain} that cannot be dated to either side.`,
    },
  ]
}

/** The sentence as plain text. */
export const movementText = (comparison: Comparison) =>
  movementSentence(comparison)
    .map(({ strong, rest }) => `${strong}${rest}`)
    .join(' ')
