import { OneTimeToken } from '@/components/forms/one-time-token'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { POSITION_FIELD } from '@/lib/editing/translation'
import { languageName } from '@/lib/language-name'
import { EVIDENCE_MODE, type EvidenceMode, TRANSLATION_METHODS } from '@/lib/vocabulary'
import { addTranslationHref } from '@/lib/write-addresses'
import { Coder } from './coder'

type Quotation = { id: string; lang: string; mode: EvidenceMode; translations: { lang: string }[] }

type Props = {
  quotation: Quotation
  coder: string
  /** The position on whose page the form is. */
  position?: string | undefined
  values?: ReadonlyMap<string, string>
  problems?: FieldProblem[]
}

/** The form of one translation folded into the page that shows the words; nothing where the reporter's are not shown. */
export function AddTranslation({ quotation, coder, position }: Props) {
  if (!EVIDENCE_MODE[quotation.mode].quoted) return null
  return (
    <details className="add-translation noprint">
      <summary className="link">
        Add a translation<span className="vh"> of this quotation</span>
      </summary>
      <TranslationForm quotation={quotation} coder={coder} position={position} />
    </details>
  )
}

/** The form that adds one translation to a quotation. */
export function TranslationForm({ quotation, coder, position, values = new Map(), problems = [] }: Props) {
  const { id } = quotation
  const into = values.get('lang') ?? likelyLanguage(quotation)
  const from = values.get(POSITION_FIELD) ?? position
  const field = (name: string) => {
    const problem = problems.find((found) => found.field === name)?.message
    const key = `${id}-${name}`
    return {
      problem: problem && (
        <p className="problem" id={`${key}-problem`}>
          {problem}
        </p>
      ),
      input: {
        id: key,
        name,
        required: true,
        'aria-invalid': problem ? (true as const) : undefined,
        'aria-describedby': problem ? `${key}-problem` : undefined,
      },
    }
  }
  const [lang, text, translator, method] = [field('lang'), field('text'), field('translator'), field('method')]
  return (
    <form method="post" action={addTranslationHref(id)} className="translation-form">
      <OneTimeToken value={values.get(TOKEN_FIELD)} />
      {from && <input type="hidden" name={POSITION_FIELD} value={from} />}
      <div className="entry-field line">
        <label htmlFor={lang.input.id}>Into</label>
        <input {...lang.input} defaultValue={into} placeholder="Korean, or ko" maxLength={60} autoComplete="off" />
        {lang.problem}
      </div>
      <div className="entry-field text">
        <label htmlFor={text.input.id}>Translation</label>
        <textarea {...text.input} defaultValue={values.get('text')} rows={3} dir="auto" maxLength={20_000} />
        {text.problem}
      </div>
      <fieldset className="entry-field line">
        <legend>Made</legend>
        {TRANSLATION_METHODS.map((method) => (
          <label key={method} className="option">
            <input
              type="radio"
              name="method"
              value={method}
              required
              defaultChecked={values.get('method') === method}
            />
            <span>by {method}</span>
          </label>
        ))}
        {method.problem}
      </fieldset>
      <div className="entry-field line">
        <label htmlFor={translator.input.id}>Translator</label>
        <input
          {...translator.input}
          defaultValue={values.get('translator')}
          placeholder="A person, or the name of the machine"
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        {translator.problem}
      </div>
      <Coder name={values.get('by') ?? coder} within={id} />
      <p className="actrow">
        <button type="submit" className="btn primary">
          Record the translation
        </button>
      </p>
    </form>
  )
}

/** English, where the words are in another language and have no English translation yet. */
function likelyLanguage({ lang, translations }: Quotation): string {
  const known = [lang, ...translations.map((translation) => translation.lang)]
  return known.some((tag) => /^en\b/.test(tag)) ? '' : languageName('en')
}
