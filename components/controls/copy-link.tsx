type Props = { href: string; label: string; text?: string; className?: string }

/**
 * A link that copies instead of leading there, which `CopyLinks` sees to. Without scripts it is the link itself,
 * which a reader can copy by hand. `text` is copied where given, the full address otherwise.
 */
export function CopyLink({ href, label, text = '', className = 'btn' }: Props) {
  return (
    <a className={`${className} noprint`} href={href} data-copy={text}>
      <span>{label}</span>
      <span className="vh" aria-live="polite" />
    </a>
  )
}
