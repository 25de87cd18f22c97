import { TOKEN_FIELD } from '@/lib/editing/one-time-token'

/**
 * Hidden field that lets a form make its record once: sent again, after going back or by a second click, it leads to
 * the record that it made. For server components.
 *
 * @param value the token of a refused form, which has made nothing yet
 */
export function OneTimeToken({ value }: { value?: string | undefined }) {
  return <input type="hidden" name={TOKEN_FIELD} value={value || crypto.randomUUID()} autoComplete="off" />
}
