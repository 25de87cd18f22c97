type Props = { href: string; label: string; text?: string; className?: string }

/**
 * A link that is copied instead of followed (see `CopyLinks`). Without scripts it is an ordinary link. Copies `text`,
 * or the full address where `text` is empty.
 */
export function CopyLink({ href, label, text = '', className = 'btn' }: Props) {
  return (
    <a className={`${className} noprint`} href={href} data-copy={text}>
      <span>{label}</span>
      <span className="vh" aria-live="polite" />
    </a>
  )
}
