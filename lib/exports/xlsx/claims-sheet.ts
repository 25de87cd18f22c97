import type { WriteSheet } from 'hucre'
import type { ClaimList } from '@/lib/claims/model'
import { claimHref } from '@/lib/urls'
import { CLAIM_FIELDS, type ClaimRow, claimRows } from '../claim-rows'
import { EVIDENCE_FIELDS } from '../evidence-columns'
import { recordAddress } from '../record-address'
import { evidenceCells, valueCell } from './positions-sheet'
import { sheet, type XlsxCell } from './sheet'
import { STYLES } from './styles'

/** The claims CSV as a sheet: each claim is followed by its answers. */
export function claimsSheet(list: ClaimList): WriteSheet {
  const rows = [...claimRows(list)]
  const groups = Math.max(1, ...rows.map(({ evidence }) => evidence.length))
  const numbered = Array.from({ length: groups }, (_, index) => (index === 0 ? '' : `_${index + 1}`))
  const names = [...CLAIM_FIELDS, ...numbered.flatMap((suffix) => EVIDENCE_FIELDS.map((name) => name + suffix))]
  function* lines() {
    yield names.map((value) => ({ value, style: STYLES.head }))
    for (const row of rows)
      yield [
        ...CLAIM_FIELDS.map((name) => claimCell(name, row, list)),
        ...numbered.flatMap((_, index) => evidenceCells(row.evidence[index], list)),
      ]
  }
  return sheet('Claims', lines(), {
    widths: names.map((name) => (LONG.test(name) ? 44 : 16)),
    headRows: 1,
    headColumns: 3,
    filter: true,
  })
}

const LONG = /^(statement|summary|inference|quotation|reporter_words|source_title)(_\d+)?$/

function claimCell(name: (typeof CLAIM_FIELDS)[number], row: ClaimRow, { provenance }: ClaimList): XlsxCell {
  const cell = valueCell(name, row[name])
  const address = name === 'claim' && row.claim ? recordAddress(provenance, claimHref(String(row.claim))) : undefined
  return address ? { ...cell, style: STYLES.link, link: address } : cell
}
