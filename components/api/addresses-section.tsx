import { listReferenceAddresses } from '@/lib/api/reference'

/** Every address of data, with what it answers and the schema of the answer. */
export function AddressesSection() {
  return (
    <section className="part" id="addresses">
      <div className="parthead">
        <h2>All addresses</h2>
        <p className="note">Reading only; lists also as .csv</p>
      </div>
      <table className="address-table">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Answers</th>
            <th scope="col">Schema</th>
          </tr>
        </thead>
        <tbody>
          {listReferenceAddresses().map(({ name, path, endpoint }) => (
            <tr key={name}>
              <th scope="row">
                {path.includes('{') ? (
                  <code>{path}</code>
                ) : (
                  <a className="link" href={path}>
                    <code>{path}</code>
                  </a>
                )}
              </th>
              <td>{endpoint.summary}</td>
              <td>
                <a className="link" href={`/schemas/${endpoint.schema}.json`}>
                  {endpoint.schema}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
