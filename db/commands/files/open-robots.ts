import { robotsText } from '@/lib/sitemap/robots'
import type { Result } from '../result'

/**
 * Opens `robots.txt`.
 *
 * @param address gives the full address of a path; undefined where the library has no public address
 */
export function openRobots(address: (path: string) => string | undefined): Result<{ mediaType: string; body: string }> {
  return { kind: 'done', mediaType: 'text/plain; charset=utf-8', body: robotsText(address) }
}
