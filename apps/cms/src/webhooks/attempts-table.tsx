'use client'

import { useField } from '@payloadcms/ui'
import type { Attempt } from './webhook-store'

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** What each attempt came to, the newest first. */
export function AttemptsTable() {
  const { value } = useField<Attempt[]>()
  const attempts = [...(Array.isArray(value) ? value : [])].reverse()
  return (
    <section className="field-type stride-attempts" aria-labelledby="attempts-heading">
      <h3 id="attempts-heading">Attempts</h3>
      {attempts.length === 0 ? (
        <p>None so far. Changes of one entry go one after the other.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Took</th>
              <th scope="col">Status</th>
              <th scope="col">What came of it</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ at, durationMs, status, error, response }) => (
              <tr key={at}>
                <td>
                  <time dateTime={at}>{time.format(new Date(at))}</time>
                </td>
                <td>{durationMs} ms</td>
                <td>{status ?? '–'}</td>
                <td>
                  {error ?? 'Delivered.'}
                  {response === '' ? null : <q>{response}</q>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
