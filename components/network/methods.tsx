import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { recipeCommand, recipeInWords } from '@/lib/agreement/network/recipe'

/** How the network was made: a sentence for a paper, and the command that makes it again. */
export function Methods({ view }: { view: NetworkPageView }) {
  return (
    <section>
      <h2>In a methods section</h2>
      <p className="quiet-note">{recipeInWords(view)}</p>
      <pre className="cmd">{recipeCommand(view, 'graphml')}</pre>
    </section>
  )
}
