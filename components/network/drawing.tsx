import type { DrawnNode, DrawnTie, NetworkDrawing } from '@/lib/agreement/network/drawing'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { networkHref } from '@/lib/urls'

type Props = { view: NetworkPageView; drawing: NetworkDrawing }

/** The drawing of a network: every node is a link that dims the rest; the table below says the same in words. */
export function Drawing({ view, drawing }: Props) {
  const { size, nodes, ties, grounds, least, all } = drawing
  const focus = view.nodes.findIndex(({ name }) => name === view.filter.focus)
  const near = new Set(ties.filter(({ a, b }) => a === focus || b === focus).flatMap(({ a, b }) => [a, b]))
  const isDim = (node: number) => focus !== -1 && node !== focus && !near.has(node)
  const ordered = nodes.toSorted(
    (a, b) => (view.nodes[a.index]?.cluster ?? 0) - (view.nodes[b.index]?.cluster ?? 0) || a.index - b.index,
  )
  return (
    <figure className="network-figure">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className="network-svg">
        <title>Network</title>
        {grounds.map(({ letter, points, at }) => (
          <g key={letter}>
            <path className="ground" d={pathOf(points)} />
            <text className="ground-letter" x={round(at.x)} y={round(at.y)}>
              {letter}
            </text>
          </g>
        ))}
        {ties.map((tie) => (
          <Line
            key={`${tie.a} ${tie.b}`}
            tie={tie}
            nodes={nodes}
            dim={focus !== -1 && tie.a !== focus && tie.b !== focus}
          />
        ))}
        {ordered.map((node) => (
          <Node key={node.index} node={node} view={view} dim={isDim(node.index)} />
        ))}
      </svg>
      {ties.length === 0 && (
        <p className="quiet-note">
          No tie of {least} or more
          {view.listed[0] && (
            <>
              : the strongest is{' '}
              <a
                className="link"
                href={networkHref({
                  ...view.filter,
                  min: String(Math.floor(Math.abs(view.listed[0].weight) * 100) / 100),
                })}
              >
                {Math.abs(view.listed[0].weight).toFixed(2)}
              </a>
            </>
          )}
          .
        </p>
      )}
      <figcaption className="key">
        <span>
          {groupDigits(ties.length)} of {countWords(all, 'tie')}, {least} or more; thicker is stronger
        </span>
        <span>○ person</span>
        <span>■ organization</span>
        <span>larger: more statements</span>
        <span>Near is not close: only ties count. Letters and grounds are the clusters</span>
        {view.filter.focus && (
          <a className="link" href={networkHref({ ...view.filter, focus: undefined })}>
            Show all
          </a>
        )}
      </figcaption>
    </figure>
  )
}

function Line({ tie, nodes, dim }: { tie: DrawnTie; nodes: DrawnNode[]; dim: boolean }) {
  const [one, other] = [nodes[tie.a], nodes[tie.b]]
  if (!one || !other) return null
  return (
    <line
      className={`tie${tie.weight < 0 ? ' conflict' : ''}${dim ? ' dim' : ''}`}
      x1={round(one.x)}
      y1={round(one.y)}
      x2={round(other.x)}
      y2={round(other.y)}
      strokeWidth={tie.width}
    />
  )
}

function Node({ node, view, dim }: { node: DrawnNode; view: NetworkPageView; dim: boolean }) {
  const about = view.nodes[node.index]
  if (!about) return null
  const { x, y, radius, name } = node
  return (
    <a
      href={networkHref({ ...view.filter, focus: about.name })}
      className={`node k-${about.kind}${dim ? ' dim' : ''}`}
      aria-label={`${about.label}, ${about.degree} ties`}
    >
      <circle className="hit" cx={round(x)} cy={round(y)} r="13" />
      {about.kind === 'organization' ? (
        <rect x={round(x - radius)} y={round(y - radius)} width={2 * radius} height={2 * radius} rx="1.5" />
      ) : (
        <circle cx={round(x)} cy={round(y)} r={radius} />
      )}
      {name && (
        <text x={round(name.x)} y={round(name.y)}>
          {about.label}
        </text>
      )}
    </a>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
const pathOf = (points: { x: number; y: number }[]) =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
