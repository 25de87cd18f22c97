import { sendForm } from '@/tests/drills/support/editor'

const WRITES = 100

/** An editor adds sources at the app of the primary, and looks at the page of each at once, and at the list. */
export async function measureOwnPages(desk: string, say: (line: string) => void): Promise<void> {
  let seen = 0
  for (let written = 0; written < WRITES; written++) {
    const slug = `own-page-${written}`
    await addSource(desk, slug)
    const [page, list] = await Promise.all([fetch(`${desk}/sources/${slug}`), fetch(`${desk}/sources.json?limit=all`)])
    if (page.status === 200 && (await list.text()).includes(slug)) seen += 1
  }
  say(`own pages: ${seen} of ${WRITES} were there at once`)
}

/** @throws where it was not acknowledged */
export async function addSource(desk: string, slug: string): Promise<void> {
  const { status, body } = await sendForm(desk, '/write/sources', { by: 'Bench', slug, text: `Words of ${slug}.` })
  if (status !== 303) throw new Error(`Adding ${slug} answered ${status}: ${body.slice(0, 200)}`)
}
