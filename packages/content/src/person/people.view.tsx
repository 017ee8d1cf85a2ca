import { Heading } from '@stride/ui/heading/heading.view'
import type { PersonViewFragment } from '../generated/fragments'
import './people.css'

/** The people who answer for a page: who they are, where they are registered, what interests they declare. */
export function People({ author, reviewer }: { author: PersonViewFragment; reviewer: PersonViewFragment }) {
  return (
    <section className="people" aria-labelledby="people">
      <Heading level={2} size={3} id="people">
        The people behind this page
      </Heading>
      <div className="people__cards">
        <PersonCard person={author} did="Written by" />
        <PersonCard person={reviewer} did="Medically reviewed by" />
      </div>
    </section>
  )
}

function PersonCard({ person, did }: { person: PersonViewFragment; did: string }) {
  const { name, credentials, registrationBody, registrationNumber, bio, declaredInterests } = person
  return (
    <div className="person">
      <p className="person__did">{did}</p>
      <p className="person__name">{name}</p>
      <p>{credentials}</p>
      {registrationBody && (
        <p>
          {registrationBody}
          {registrationNumber && `, registration ${registrationNumber}`}
        </p>
      )}
      <p>{bio}</p>
      <p>
        <strong>Declared interests:</strong> {declaredInterests}
      </p>
    </div>
  )
}
