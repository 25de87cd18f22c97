import { FormFields } from '@/components/forms/form-field'
import { ALL_THE_SAME, namesOf } from '@/lib/editing/known-records'
import { actorHref } from '@/lib/urls'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import type { Workbench } from '@/lib/workbench/model'
import { AS_NAMED, SOMEBODY_NEW, type SpeakerQuestion } from '@/lib/workbench/speaker'

const NEW_ACTOR = CARD_FIELDS.flatMap((field) =>
  field.name === 'newActor' && field.kind === 'group' ? field.fields : [],
)

/** The field Speaker, what is known about who it names, and what is still to be said about it. */
export function SpeakerField({ bench }: { bench: Workbench }) {
  const { values, problems, question, speakerFacts } = bench
  const problem = problems.find(({ field }) => field === 'speaker')?.message
  return (
    <div className="speaker-line">
      <div className={`entry-field record${problem ? ' wrong' : ''}`}>
        <label htmlFor="speaker">Speaker</label>
        <input
          id="speaker"
          name="speaker"
          list="names-actor"
          defaultValue={values.get('speaker') ?? ''}
          autoComplete="off"
          dir="auto"
          data-key="s"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'speaker-problem' : undefined}
        />
      </div>
      {speakerFacts && <p className="who-is">{speakerFacts}</p>}
      {problem && (
        <p className="problem" id="speaker-problem">
          {problem}
        </p>
      )}
      {question && <Question question={question} bench={bench} />}
    </div>
  )
}

function Question({ question, bench }: { question: SpeakerQuestion; bench: Workbench }) {
  const { values, problems } = bench
  const { name } = question
  const kept =
    values.get('speakerAsked')?.trim() === values.get('speaker')?.trim() ? values.get('speakerIs') : undefined
  const preset = question.kind === 'new' && question.confirmed && problems.length === 0 ? SOMEBODY_NEW : undefined
  const answer = (value: string) => ({ name: 'speakerIs', value, defaultChecked: (kept ?? preset) === value })
  return (
    <fieldset className={question.kind === 'new' ? 'new-line' : 'check-line'} data-question="">
      <input type="hidden" name="speakerAsked" value={values.get('speaker') ?? ''} />
      {question.kind === 'check' && (
        <>
          <legend>
            <b>Check.</b> The text leaves open who says this.
          </legend>
          <label className="answer">
            <input type="radio" {...answer(AS_NAMED)} data-key="y" />
            <span>
              Yes, <bdi>{name}</bdi> <kbd>y</kbd>
            </span>
          </label>
          {question.others.map((other) => (
            <label key={other.slug} className="answer">
              <input type="radio" {...answer(other.slug)} />
              <bdi>{other.name}</bdi>
            </label>
          ))}
        </>
      )}
      {question.kind === 'new' && (
        <>
          <legend className="vh">Somebody who is not on record</legend>
          <label className="answer">
            <input type="radio" {...answer(SOMEBODY_NEW)} data-key="y" />
            <span>
              Add <bdi>{name}</bdi> as somebody new <kbd>y</kbd>
            </span>
          </label>
          {question.perhaps.map((other, index) => (
            <span key={other.slug} className="perhaps">
              Perhaps the same as{' '}
              <a className="link" href={actorHref(other.slug)}>
                <bdi>{other.name}</bdi>
              </a>
              ?{' '}
              <label className="answer">
                <input type="radio" {...answer(other.slug)} data-key={index === 0 ? 'o' : undefined} />
                <span>
                  Take that one<span className="vh">, {other.name}</span> {index === 0 && <kbd>o</kbd>}
                </span>
              </label>
            </span>
          ))}
          <AllTheSame among={question.perhaps} />
          <details className="more-about" open={NEW_ACTOR.some(({ name }) => values.get(`newActor.${name}`))}>
            <summary className="link">Title, organization</summary>
            <div className="rare">
              <FormFields fields={NEW_ACTOR} prefix="newActor." state={withPerson(bench)} />
            </div>
          </details>
        </>
      )}
      {question.kind === 'several' && (
        <>
          <legend>
            Several are called “<bdi>{name}</bdi>”. Which one?
          </legend>
          {question.actors.map(({ slug, name: own }) => (
            <span key={slug} className="perhaps">
              <label className="answer">
                <input type="radio" {...answer(slug)} />
                <bdi>{own}</bdi>
              </label>{' '}
              <a className="link" href={actorHref(slug)}>
                who is that?
              </a>
            </span>
          ))}
          <label className="answer">
            <input type="radio" {...answer(SOMEBODY_NEW)} data-key="y" />
            <span>
              Somebody else, who is new <kbd>y</kbd>
            </span>
          </label>
          <AllTheSame among={question.actors} />
        </>
      )}
    </fieldset>
  )
}

/** Says with the form that these were shown, so that a new actor may have the same name. */
function AllTheSame({ among }: { among: { slug: string; name: string }[] }) {
  if (among.length === 0) return null
  const shown = among.map(({ slug, name }) => ({ type: 'actor' as const, slug, title: name }))
  return <input type="hidden" name={ALL_THE_SAME} value={namesOf(shown)} />
}

/** Somebody new is a person unless the card says otherwise. */
function withPerson({ values, problems }: Workbench) {
  return { values: new Map([['newActor.kind', 'person'], ...values]), problems }
}
