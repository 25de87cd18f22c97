import { Glyph } from '@/components/stance/glyphs'
import { stanceOf } from '@/lib/change/between'
import type { CellMovement } from '@/lib/change/cell'
import { ACROSS_WORDS, answerTerms, DEED_WORDS, saidDay, sinceWords } from '@/lib/change/cell-words'
import type { Answer } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'
import { dayOf, stanceWord } from '@/lib/change/words'
import { formatDate } from '@/lib/dates'
import { positionHref } from '@/lib/urls'

type SaidProps = { statement: Pick<Statement, 'statedOn'>; movement: CellMovement | undefined }

/** The day of the words, earlier days of the same answer, and whether others spoke later. */
export function SaidOn({ statement, movement }: SaidProps) {
  return (
    <p className="said-on">
      Said {saidDay(statement.statedOn)}
      {movement && sinceWords(movement)}
    </p>
  )
}

/** What led to an answer and stands beside it: the last different answer, another summit, deeds. */
export function MovementLines({ movement: { moved, across, deeds } }: { movement: CellMovement }) {
  return (
    <>
      {moved && <MovedFrom moved={moved} />}
      {across && (
        <p className="other">
          On <bdi>{across.summit.shortName}</bdi> <AnswerMini answer={across.answer} />: {ACROSS_WORDS}
        </p>
      )}
      {deeds.map((deed) => (
        <p key={deed.id} className="other">
          Enacted {formatDate(deed.statedOn)}: <StanceMini stance={deed.stance} id={deed.id} />. {DEED_WORDS}
        </p>
      ))}
    </>
  )
}

function MovedFrom({ moved: { before, earlier } }: { moved: NonNullable<CellMovement['moved']> }) {
  const terms = answerTerms(before)
  return (
    <p className="from">
      <Glyph name="from" />
      <span>
        Moved from <AnswerMini answer={before} />
        {terms && <span className="then">{terms}</span>}
        {earlier && (
          <span className="then">
            and before that <AnswerMini answer={earlier} />
          </span>
        )}
      </span>
    </p>
  )
}

/** An answer in a line of words: its stance with its sign, and its day. */
export function AnswerMini({ answer }: { answer: Answer }) {
  return (
    <>
      <StanceMini stance={stanceOf(answer)} id={answer.statements[0]?.id} />, {dayOf(answer)}
    </>
  )
}

type MiniProps = { stance: Statement['stance']; id: string | undefined }

function StanceMini({ stance, id }: MiniProps) {
  const mini = (
    <span className={`mini c-${stance}`}>
      <Glyph name={stance} />
      {stanceWord(stance)}
    </span>
  )
  return id ? <a href={positionHref(id)}>{mini}</a> : mini
}

/** The sentence above a table or list, its numbers and names in bold. */
export function MovementSentence({ parts }: { parts: { strong: string; rest: string }[] }) {
  return (
    <p className="sentence">
      {parts.map(({ strong, rest }) => (
        <span key={strong + rest}>
          {strong && <b>{strong}</b>}
          {rest}{' '}
        </span>
      ))}
    </p>
  )
}
