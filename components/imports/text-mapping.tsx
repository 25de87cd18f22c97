import { formatDate } from '@/lib/dates'
import type { SaidBy, TextLayout } from '@/lib/record-imports/texts/mapping'
import { TEXT_FIELDS } from '@/lib/record-imports/texts/mapping-fields'
import { SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import type { SentFields } from './mapped-field'
import { SettingChoice, SettingText } from './setting-row'
import { SourceDefaults } from './source-defaults'

const FROM: Record<SaidBy, string> = {
  table: 'from the table',
  name: 'from the file’s name',
  text: 'from the text',
  today: 'nothing says it',
  nothing: 'nothing says it',
}

const PREFERRED = [
  { value: 'name', label: 'The name, else the text' },
  { value: 'text', label: 'The text, else the name' },
]
const TYPES = [
  { value: '', label: 'As each text seems to be' },
  ...SOURCE_TYPES.map((value) => ({ value, label: SOURCE_TYPE[value].label })),
]

/** Where title, date and author of texts are from, and the first texts, as a part of the form of their preview. */
export function TextMappingForm({ layout, sent }: { layout: TextLayout; sent: SentFields }) {
  const { mapping, pattern, fitting, files, table } = layout
  const said = table === null ? '' : `; the table ${table} comes before both`
  return (
    <section className="part" aria-labelledby="texts">
      <div className="parthead">
        <h2 id="texts">What each text is called</h2>
        <p className="note">
          {pattern ? `${fitting} of ${files} names fit the pattern` : 'Nothing was recognized in the names'}
          {said}
        </p>
      </div>
      <FirstTexts sample={layout.sample} />
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">What it means</th>
            <th scope="col" className="to">
              Is taken from
            </th>
          </tr>
        </thead>
        <tbody>
          <SettingText
            id={TEXT_FIELDS.pattern}
            label="Pattern of names"
            hint="{date} {author} - {title}, also {container} and {skip}; empty: names say nothing"
            value={pattern}
            sent={sent}
          />
          <SettingChoice
            id={TEXT_FIELDS.title}
            label="Title"
            hint=""
            value={mapping.title}
            sent={sent}
            options={PREFERRED}
          />
          <SettingChoice
            id={TEXT_FIELDS.date}
            label="Date"
            hint=""
            value={mapping.date}
            sent={sent}
            options={PREFERRED}
          />
          <SettingChoice
            id={TEXT_FIELDS.author}
            label="Author"
            hint=""
            value={mapping.author}
            sent={sent}
            options={PREFERRED}
          />
          <SettingChoice
            id={TEXT_FIELDS.type}
            label="Type"
            hint="Of every text"
            value={mapping.type ?? ''}
            sent={sent}
            options={TYPES}
          />
          <SettingText
            id={TEXT_FIELDS.container}
            label="In"
            hint="Newspaper, journal, programme or site, where nothing says it"
            value={mapping.container}
            sent={sent}
          />
          <SourceDefaults {...mapping} fields={TEXT_FIELDS} sent={sent} />
        </tbody>
      </table>
    </section>
  )
}

function FirstTexts({ sample }: Pick<TextLayout, 'sample'>) {
  return (
    <table className="mapping">
      <caption>The first texts</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Title</th>
          <th scope="col">Date</th>
          <th scope="col">Authors</th>
        </tr>
      </thead>
      <tbody>
        {sample.map(({ path, title, date, authors }) => (
          <tr key={path}>
            <th scope="row">
              <bdi>{path}</bdi>
            </th>
            <Said {...title} />
            <Said value={formatDate(date.value)} from={date.from} />
            <Said {...authors} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ value, from }: { value: string; from: SaidBy }) {
  return (
    <td>
      <bdi>{value}</bdi> <span className="muted">{FROM[from]}</span>
    </td>
  )
}
