'use client'

import { useField } from '@payloadcms/ui'

/** What a webhook is sent, as text: Payload's own editor for JSON is fetched from another site. */
export function SentEvent() {
  const { value } = useField()
  return (
    <section className="field-type stride-attempts" aria-labelledby="event-heading">
      <h3 id="event-heading">What is sent</h3>
      {/* Wide lines scroll, by the keyboard as well. */}
      <pre tabIndex={0} aria-labelledby="event-heading">
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  )
}
