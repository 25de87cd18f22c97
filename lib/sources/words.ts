import type { Access } from '@/lib/vocabulary'

export const ACCESS_LABEL: Record<Access, string> = {
  open: 'Open',
  paywalled: 'Paywalled',
  private: 'Private',
}

/** What access means for somebody who wants to check a quotation. */
export const ACCESS_MEANING: Record<Access, string> = {
  open: 'anybody can read it',
  paywalled: 'subscribers can read it',
  private: 'only the coder has read it',
}
