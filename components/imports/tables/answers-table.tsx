import { Glyph } from '@/components/stance/glyphs'
import { answerField, settingField } from '@/lib/record-imports/tables/form/field-names'
import type { TableLayout } from '@/lib/record-imports/tables/layout'
import { MEANING_LABEL, MEANINGS, type Meaning } from '@/lib/record-imports/tables/values/meaning'
import { RECORDED_SILENCES, STANCES } from '@/lib/vocabulary'
import { MappedLines, MappedSelect, type SentFields } from '../mapped-field'

const OPTIONS = MEANINGS.map((value) => ({ value, label: MEANING_LABEL[value] }))

type Props = { layout: TableLayout; sent: SentFields }

/** "What each answer means": one row a different answer, the most frequent first. */
export function AnswersTable({ layout, sent }: Props) {
  return (
    <section className="part" id="answers">
      <div className="parthead">
        <h2>What each answer means</h2>
        <p className="note">The words of the option chosen stay as the evidence, with question and date</p>
      </div>
      <div className="import-values">
        <table className="mapping">
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col" className="num">
                Times
              </th>
              <th scope="col" className="to">
                Becomes
              </th>
            </tr>
          </thead>
          <tbody>
            {layout.answers.map(({ answer, times, means }, index) => (
              <tr key={answer} className={means === 'ask' ? 'ask' : undefined}>
                <th scope="row">
                  <bdi>{answer}</bdi>
                  <input type="hidden" name={answerField(index, 'words')} value={answer} />
                </th>
                <td className="num">{times.toLocaleString('en')}</td>
                <td className="to">
                  <span className="stance-pick">
                    <MeaningMark means={means} />
                    <MappedSelect
                      name={answerField(index, 'means')}
                      label={`Answer ${answer} becomes`}
                      value={means}
                      sent={sent}
                      options={OPTIONS}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Notes layout={layout} sent={sent} />
      </div>
    </section>
  )
}

function MeaningMark({ means }: { means: Meaning }) {
  const stance = STANCES.find((one) => one === means)
  if (stance)
    return (
      <span className={`mk c-${stance}`}>
        <Glyph name={stance} />
      </span>
    )
  const silence = RECORDED_SILENCES.find((one) => one === means) ?? 'not_assessed'
  return <span className={`swatch k-${silence}`} aria-hidden="true" />
}

function Notes({ layout, sent }: Props) {
  const placeholders = (layout.mapping.placeholders ?? []).join('\n')
  return (
    <div className="prose-side">
      <p className="quiet-note">
        <b>“Agree” is not “supports if”.</b> The two stances between need a condition, and a scale gives none. How
        strongly somebody agrees stays in the words of the answer and in every export as <code>answer</code>.
      </p>
      <p className="quiet-note">
        <b>“No opinion” is not “mixed”.</b> Asked and not said is a silence; “uncertain” is an answer. Never in a mean,
        always in the table.
      </p>
      <p className="quiet-note">
        <b>Placeholders, never evidence:</b> <code>no comment</code> <code>-</code> <code>keine Begründung</code>{' '}
        <code>n/a</code>, empty cells, and whatever several actors have word for word.
      </p>
      <label className="field" htmlFor="placeholders">
        <span>Further placeholders, one a line</span>
        <MappedLines id="placeholders" name={settingField('placeholders')} value={placeholders} sent={sent} />
      </label>
    </div>
  )
}
