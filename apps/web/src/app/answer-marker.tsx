interface AnswerMarkerProps {
  status: 200 | 404
  /** What the page was made from, as the API said it. */
  answer: { sequence: number; tags: readonly string[]; validUntil: Date | null }
}

/** Tells the edge what it must know to keep the page. The edge takes it out; readers never see it. */
export function AnswerMarker({ status, answer: { sequence, tags, validUntil } }: AnswerMarkerProps) {
  return <template id="stride-answer" data-answer={JSON.stringify({ status, sequence, tags, validUntil })} />
}
