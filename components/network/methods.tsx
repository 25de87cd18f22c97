import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeCommand, recipeInWords } from '@/lib/agreement/network/recipe'

/** How the network was made: a sentence for a paper, and the command that makes it again. */
export function Methods({ view }: { view: NetworkView }) {
  return (
    <section>
      <h2>In a methods section</h2>
      <p className="quiet-note">{recipeInWords(view)}</p>
      <pre className="cmd">{recipeCommand(view, 'graphml')}</pre>
    </section>
  )
}
