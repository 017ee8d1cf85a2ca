'use client'

import type { ListedRecall } from './listed-recall'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Recalls and who acknowledged them; a line is named for the entry, or for the partner where the entry is known. */
export function RecallsTable({ recalls, names }: { recalls: readonly ListedRecall[]; names: 'entries' | 'partners' }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{names === 'entries' ? 'What was recalled' : 'Partner'}</th>
          <th scope="col">Recalled</th>
          <th scope="col">Acknowledged</th>
        </tr>
      </thead>
      <tbody>
        {recalls.flatMap(({ sequence, kind, slug, reason, publishedAt, partners }) =>
          partners.map(({ partner, at, note }) => (
            <tr key={`${sequence} ${partner}`} className={at === null ? 'stride-recalls__missing' : undefined}>
              <th scope="row">{names === 'entries' ? `${kind} ${slug}` : partner}</th>
              <td>
                {moment.format(new Date(publishedAt))} · {reason}
              </td>
              <td>
                {at === null ? <strong>Not yet</strong> : moment.format(new Date(at))}
                {note === null ? null : <q>{note}</q>}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
