import type { Access } from '@/lib/vocabulary'

export const ACCESS_LABEL: Record<Access, string> = {
  open: 'Open',
  paywalled: 'Paywalled',
  private: 'Private',
}

/** Meaning of each access for readers who want to check a quotation. */
export const ACCESS_MEANING: Record<Access, string> = {
  open: 'anybody can read it',
  paywalled: 'subscribers can read it',
  private: 'only the coder has read it',
}
