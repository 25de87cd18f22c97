import type { ReferenceParameter } from '@/lib/api/reference'

/** Parameters of an address, each with what it chooses and the words it takes. */
export function ParameterList({ parameters }: { parameters: ReferenceParameter[] }) {
  return (
    <dl className="parameters">
      {parameters.map(({ name, words, values }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {words}
            {values.length > 0 && (
              <>
                : <b>{values.join(', ')}</b>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
