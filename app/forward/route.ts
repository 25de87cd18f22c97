import { answerRefusal } from '@/app/answer'
import { readContext } from '@/app/context'
import { forwarded } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { followAddress } from '@/db/commands/files/follow'
import { addressIn } from '@/lib/served-library'
import { FORMER } from '@/proxy'

/** Redirects old addresses of records. `proxy.ts` names the address in a header, and `next.config.js` rewrites it to here. */
export async function GET(request: Request): Promise<Response> {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/.exec(request.headers.get(FORMER) ?? '') ?? []
  const followed = await followAddress(await readContext(request), { path, query })
  return followed.kind === 'done' ? forwarded(addressIn(baseOf(request), followed.href)) : answerRefusal(followed)
}
