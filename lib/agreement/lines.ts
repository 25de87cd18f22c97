import { type Side, sideOf } from '@/lib/vocabulary'
import type { AgreementView } from './model'

/** Most topics and actors that are drawn: more than some hundred lines cannot be read. */
const MOST = { topics: 6, actors: 40 }
/** Pixels: the drawing, the columns of actors and of topics, the height of an actor, the box of a topic. */
const [WIDTH, LEFT, MIDDLE, RIGHT] = [1010, 170, 505, 840]
const [ROW, TOP] = [26, 24]
const BOX = { width: 220, height: 46 }

export type LineActor = { index: number; x: number; y: number; side: 'left' | 'right' }
export type LineTopic = { cell: string; label: string; x: number; y: number; for: number; against: number }
/** A stance as a curve, `d` of an SVG path. Mixed stances are not drawn. */
export type StanceLine = { actor: number; cell: string; side: Exclude<Side, 'mixed'>; d: string }

/** Actors and the topics that divide them most, as lines for a paper. */
export type StanceLines = {
  width: number
  height: number
  box: { width: number; height: number }
  actors: LineActor[]
  topics: LineTopic[]
  lines: StanceLine[]
}

/**
 * Draws the first actors in order and the topics that divide most: the actors of the first cluster on the left, all
 * others on the right. Nothing is random. Undefined where no topic divides.
 */
export function drawLines(view: AgreementView): StanceLines | undefined {
  const dividing = view.divided.filter(({ evenness }) => (evenness ?? 0) > 0).slice(0, MOST.topics)
  const cells = new Set(dividing.map(({ cell }) => cell))
  const sided = view.stances.filter(({ topic, stance }) => cells.has(topic) && sideOf(stance) !== 'mixed')
  const speaking = new Set(sided.map(({ actor }) => actor))
  const shown = view.order.filter((index) => speaking.has(view.actors[index]?.record.slug ?? '')).slice(0, MOST.actors)
  if (shown.length === 0) return undefined
  const [left, right] = [true, false].map((first) =>
    shown.filter((index) => (view.actors[index]?.cluster === 0) === first),
  ) as [number[], number[]]
  const height = Math.max(left.length, right.length, Math.ceil((dividing.length * 60) / ROW)) * ROW + 2 * TOP
  const spread = (count: number, at: number) => TOP + ((at + 0.5) * (height - 2 * TOP)) / count
  const actors = [
    ...left.map((index, at): LineActor => ({ index, x: LEFT, y: spread(left.length, at), side: 'left' })),
    ...right.map((index, at): LineActor => ({ index, x: RIGHT, y: spread(right.length, at), side: 'right' })),
  ]
  const topics = dividing.map(
    ({ cell, label, for: supporting, against }, at): LineTopic => ({
      cell,
      label,
      x: MIDDLE,
      y: spread(dividing.length, at),
      for: supporting,
      against,
    }),
  )
  const actorBySlug = new Map(actors.map((actor) => [view.actors[actor.index]?.record.slug, actor]))
  const topicByCell = new Map(topics.map((topic) => [topic.cell, topic]))
  const lines = sided.flatMap(({ actor: slug, topic: cell, stance }): StanceLine[] => {
    const [actor, topic, side] = [actorBySlug.get(slug), topicByCell.get(cell), sideOf(stance)]
    return actor && topic && side !== 'mixed' ? [{ actor: actor.index, cell, side, d: curve(actor, topic) }] : []
  })
  return { width: WIDTH, height, box: BOX, actors, topics, lines }
}

/** From beside the mark of an actor to the nearer edge of a topic's box. */
function curve({ x, y, side }: LineActor, topic: LineTopic): string {
  const turn = side === 'left' ? 1 : -1
  const [from, to] = [x + turn * 10, topic.x - (turn * BOX.width) / 2]
  const half = (from + to) / 2
  const [high, low] = [Math.round(y), Math.round(topic.y)]
  return `M${from} ${high}C${half} ${high} ${half} ${low} ${to} ${low}`
}
