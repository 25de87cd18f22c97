import { sentence } from '../scale/words'

const ANSWERS = [
  'Strongly agree',
  'Agree',
  'Uncertain',
  'Disagree',
  'Strongly disagree',
  'Agree',
  'Disagree',
  'No opinion',
]
const INSTITUTES = 200

/** An invented panel: a row a person, a column a question, as survey programs write it. */
export function* wideTable(people: number, questions: number): Generator<string> {
  const asked = many(questions, (at) => `"Q${at + 1} The council should make ${sentence(at, 6)} its own."`)
  yield `Respondent,Institution,Date answered,${asked.join(',')}\n`
  for (let person = 0; person < people; person++) {
    const answers = many(questions, (at) => answerOf(person, at))
    yield `${nameOf(person)},${instituteOf(person)},${dayOf(person)},${answers.join(',')}\n`
  }
}

/** The same as a row an answer, with words beside each: coded positions of newspapers. */
export function* longTable(rows: number): Generator<string> {
  yield 'speaker,organization,topic,proposition,stance,quote,source title,url,published,page,stated on\n'
  for (let row = 0; row < rows; row++) {
    const [person, topic, source] = [row % 2_000, (row * 7) % 400, Math.floor(row / 20)]
    const cells = [
      nameOf(person),
      instituteOf(person),
      `Topic ${topic}`,
      `"The council should make ${sentence(topic, 6)} its own, part ${topic}."`,
      ['supports', 'opposes', 'mixed'][row % 3],
      `"We have said ""${sentence(row, 12)}"" before."`,
      `Gazette on ${sentence(source, 3)} ${source}`,
      `https://example.org/gazette/${source}`,
      dayOf(source),
      String(1 + (row % 40)),
      dayOf(source),
    ]
    yield `${cells.join(',')}\n`
  }
}

/** Two words that no other person has together. */
const nameOf = (person: number) =>
  `${capital(sentence(person * 2, 2))} ${capital(sentence(person, 1))}${letters(person)}`
const instituteOf = (person: number) => `Institute of ${sentence(person % INSTITUTES, 2)} ${person % INSTITUTES}`
const answerOf = (person: number, question: number) => ANSWERS[(person * 5 + question * 3) % ANSWERS.length] ?? ''
const dayOf = (at: number) => new Date(Date.UTC(2019, 0, 1 + (at % 300))).toISOString().slice(0, 10)
const capital = (words: string) => words.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase())
/** A number in letters, so that names hold no digits. */
const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a')
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
