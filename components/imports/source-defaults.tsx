import { ACCESS_LABEL, ACCESS_MEANING } from '@/lib/sources/words'
import { ACCESSES } from '@/lib/vocabulary'
import type { SentFields } from './mapped-field'
import { SettingChoice, SettingText } from './setting-row'

type Props = { access: string; language: string | null; fields: { access: string; language: string }; sent: SentFields }

/** Rows of what all sources of a file have where nothing in it says so: who can read them, and their language. */
export function SourceDefaults({ access, language, fields, sent }: Props) {
  return (
    <>
      <SettingChoice
        id={fields.access}
        label="Access"
        hint="No file says who can read a source"
        value={access}
        sent={sent}
        options={ACCESSES.map((value) => ({ value, label: `${ACCESS_LABEL[value]}: ${ACCESS_MEANING[value]}` }))}
      />
      <SettingText
        id={fields.language}
        label="Language"
        hint="Of those that name none: a tag such as en or ko; empty: by their letters, else English"
        value={language}
        sent={sent}
      />
    </>
  )
}
