import { answerRefusal } from '@/app/answer'
import { cachedFile } from '@/app/cached-file'
import { shownFile } from '@/app/download'
import { publicAddress } from '@/app/public-address'
import { openRobots } from '@/db/commands/files/open-robots'

/** `/robots.txt`: what search engines may read, of the server and not of one library. */
export async function GET(request: Request): Promise<Response> {
  return cachedFile(request, async () => {
    const opened = openRobots((path) => publicAddress(path, ''))
    return opened.kind === 'done' ? shownFile(opened.body, opened.mediaType) : answerRefusal(opened)
  })
}
