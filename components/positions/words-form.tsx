import { Glyph } from '@/components/stance/glyphs'
import type { PositionFilter } from '@/lib/filter/positions'
import { HiddenFields } from './hidden-fields'

/** Text search within the list: summaries, conditions and quotations. */
export function WordsForm({ filter }: { filter: PositionFilter }) {
  return (
    <form className="within" action="/positions" method="get">
      <HiddenFields filter={filter} own={['q']} />
      <label>
        <span>Words in the position or its quotations</span>
        <input type="search" name="q" defaultValue={filter.q} maxLength={400} dir="auto" />
      </label>
      <button type="submit" className="btn" aria-label="Find these words">
        <Glyph name="search" />
      </button>
    </form>
  )
}
