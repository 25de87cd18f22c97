import type { Library } from '@/db/library'
import { LIBRARY_VIEW } from '@/lib/exports/library-files'
import type { PublicAddress } from './file-view'
import { openLibraryFile } from './library-file'
import { type FileRefusal, type FileRequest, type OpenFile, openFile, readFileRequest } from './open-file'

/**
 * Opens the file at an address, of a view or of the whole library, to be written while it is read.
 *
 * @param progress is called with each step in words
 */
export async function openRequest(
  library: Library,
  request: FileRequest,
  address: PublicAddress,
  progress: (step: string) => void = () => undefined,
): Promise<OpenFile | FileRefusal> {
  if (request.view === LIBRARY_VIEW) return openLibraryFile(library, request, address)
  const read = await readFileRequest(library, request, address)
  return 'content' in read ? openFile(read, { progress }) : read
}
