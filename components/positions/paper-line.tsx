import { formatDate } from '@/lib/dates'
import type { PositionList } from '@/lib/positions/model'

/** Print only: the view in words with its provenance. */
export function PaperLine({ list: { words, sources, provenance } }: { list: PositionList }) {
  return (
    <section className="cites">
      {sources.map((source) => (
        <p key={source.slug} className="srcline">
          {source.abbreviation}: {source.container && `${source.container}, `}“{source.title}”,{' '}
          {formatDate(source.issued)}.
        </p>
      ))}
      <p className="srcline">
        {words}. {provenance.library}, data version {provenance.dataVersion}
        {provenance.dataDate && ` of ${formatDate(provenance.dataDate)}`}, codebook {provenance.codebook}.
        {provenance.address && ` ${provenance.address}`}
      </p>
    </section>
  )
}
