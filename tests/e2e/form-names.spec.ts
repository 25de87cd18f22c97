import { RECORD_FORMS } from '@/lib/forms/records/forms'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { PAGES } from './support/pages'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

/** Names that two inputs of one form have, and ids that two elements of the page have. */
const TWICE = () => {
  const twice = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index)
  const named = [...document.forms].flatMap((form) =>
    twice(
      [...form.elements].flatMap((input) => {
        const { name, type } = input as HTMLInputElement
        return name && type !== 'radio' && type !== 'checkbox' ? [name] : []
      }),
    ),
  )
  // Boxes of one list share a name with each other, and with nothing else.
  const mixed = [...document.forms].flatMap((form) => {
    const inputs = [...form.elements] as HTMLInputElement[]
    const boxes = new Set(inputs.filter(({ type }) => type === 'radio' || type === 'checkbox').map(({ name }) => name))
    return inputs
      .filter(({ name, type }) => boxes.has(name) && type !== 'radio' && type !== 'checkbox')
      .map(({ name }) => name)
  })
  return { named, mixed, ids: twice([...document.querySelectorAll('[id]')].map(({ id }) => id)) }
}

/** A form of every type of record, and every form of a new one. */
const RECORDS = [
  '/edit/actor/bruce-klingner',
  '/edit/summit/singapore-summit',
  '/edit/theme/the-summit',
  '/edit/absence/csm-2019-a-mulligan-singapore-outcome',
  '/edit/coding/csm-2019-second-summit-1',
  '/edit/claim/csm-2019-c-progress-to-build-on',
  ...RECORD_TYPES.filter((type) => RECORD_FORMS[type].made).map((type) => `/edit/${type}/New`),
]

for (const library of ['bundled', 'nasty'] as const)
  test(`no form of the ${library} library names two inputs alike`, async ({ page, bundled, nasty }) => {
    const origin = library === 'bundled' ? bundled : nasty
    for (const path of [...PAGES[library], ...(library === 'bundled' ? RECORDS : [])]) {
      await page.goto(`${origin}${path}`)
      expect(await page.evaluate(TWICE), path).toEqual({ named: [], mixed: [], ids: [] })
    }
  })
