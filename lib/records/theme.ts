import { z } from 'zod'
import { describeRecord } from './descriptor'
import { slug, text } from './values'

const themeSchema = z.strictObject({ slug, label: text })

export const THEME = describeRecord({
  list: 'themes',
  noun: { one: 'theme', many: 'themes' },
  key: 'slug',
  schema: themeSchema,
  fields: {
    label: { kind: 'line', label: 'Name', required: true },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
  },
  title: ({ label }) => label,
  home: () => '/topics',
  namedAfter: 'label',
})
