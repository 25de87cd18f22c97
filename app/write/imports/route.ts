import { answerRead, answerWrite } from '@/app/answer-write'
import { readImportForm } from '@/app/sent-import'
import { uploadImport } from '@/db/commands/imports/upload'

export const GET = answerRead

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readImportForm, uploadImport)
}
