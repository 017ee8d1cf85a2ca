import { Heading } from '@stride/ui/heading/heading.view'
import { AnswerMarker } from './answer-marker'

/** Nothing is public at the address. The edge answers 404 with its own page, and makes this one again once something is. */
export function AbsentPage({
  answer,
}: {
  answer: { sequence: number; tags: readonly string[]; validUntil: Date | null }
}) {
  return (
    <main>
      <Heading level={1}>This page is not here</Heading>
      <AnswerMarker status={404} answer={answer} />
    </main>
  )
}
