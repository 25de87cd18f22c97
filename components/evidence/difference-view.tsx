import type { DifferencePart } from '@/lib/evidence/difference'

/** A difference: words only on record are struck, words only in the text underlined. */
export function DifferenceView({ parts }: { parts: DifferencePart[] }) {
  return (
    <span dir="auto">
      {parts.map(({ kind, text }, index) => {
        const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one difference never change their order
        return <Tag key={index}>{text}</Tag>
      })}
    </span>
  )
}
