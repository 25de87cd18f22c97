import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { serializeBundle } from '@/lib/bundle/serialize'
import { freshFile } from '@/tests/cli/run-parley'
import { smallLibrary } from '@/tests/fixtures/small'
import { pageFile } from '@/tests/imports/generated/page-files'
import { pdfDocument } from '@/tests/imports/generated/pdf-files'
import { textFile } from '@/tests/imports/generated/text-files'
import { wordDocument } from '@/tests/imports/generated/word-files'
import { writeDna } from '@/tests/record-imports/dna/files'
import { SAMPLE } from '@/tests/record-imports/dna/sample'
import { packageOf } from '@/tests/record-imports/qdpx/package'
import { COASTAL_CODED } from '@/tests/record-imports/tables/tables'
import { panelWorkbook } from '@/tests/record-imports/tables/workbooks'

export type UploadedFile = { name: string; bytes: Uint8Array }

/** The form that takes a file: of one text that becomes a source, or of records. */
export const UPLOAD_FORMS = { text: '/write/sources', records: '/write/imports' } as const

/** A whole file of each kind that may be sent, by the form that takes it. */
export const UPLOADS: Record<string, { form: keyof typeof UPLOAD_FORMS; make(seed: number): Promise<UploadedFile> }> = {
  text: { form: 'text', make: async (seed) => textFile(seed) },
  page: { form: 'text', make: async (seed) => pageFile(seed) },
  pdf: { form: 'text', make: async (seed) => pdfDocument(seed) },
  docx: { form: 'text', make: async (seed) => wordDocument(seed) },
  csv: { form: 'records', make: async () => ({ name: 'coded.csv', bytes: strToU8(COASTAL_CODED) }) },
  xlsx: { form: 'records', make: async () => ({ name: 'panel.xlsx', bytes: await panelWorkbook() }) },
  dna: { form: 'records', make: async (seed) => ({ name: 'coded.dna', bytes: dna(seed) }) },
  qdpx: { form: 'records', make: async () => ({ name: 'coded.qdpx', bytes: packageOf() }) },
  bundle: {
    form: 'records',
    make: async () => ({ name: 'library.json', bytes: strToU8(serializeBundle(smallLibrary())) }),
  },
  texts: {
    form: 'records',
    make: async (seed) => ({
      name: 'texts.zip',
      bytes: zipSync(Object.fromEntries([seed, seed + 1].map((one) => [`${one}.txt`, textFile(one).bytes]))),
    }),
  },
}

function dna(seed: number): Uint8Array {
  const path = freshFile('coded.dna')
  writeDna(path, seed % 2 === 0 ? 2 : 3, SAMPLE)
  return readFileSync(path)
}
