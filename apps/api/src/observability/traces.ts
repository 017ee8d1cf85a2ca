import type { Span } from '@opentelemetry/api'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Tracer } from '@opentelemetry/api'
import type { Publication } from '@stride/ledger/publication'
import type { Caller } from '../partner/caller'
import type { Source } from './metrics'

/** How a request to /graphql ended, as a trace tells it: never variables, the text of a document, a key or an address. */
interface TracedOutcome {
  readonly status: number
  readonly source: Source
  readonly caller: Pick<Caller, 'partnerId' | 'plan'>
  readonly operation: string | null
  /** SHA-256 of the document; only its beginning is told. */
  readonly document: string | null
  readonly cost: number
  /** Of a refusal. */
  readonly code?: string | undefined
}

/** One request while it is answered. */
export interface RequestTrace {
  /** What the answer says of it: https://www.w3.org/TR/trace-context/ */
  readonly traceparent: string
  /** Times a part of the work; what it gives or throws goes through. */
  part<T>(name: 'prepare' | 'execute', work: () => T): T
  end(outcome: TracedOutcome): void
}

/** Spans for a collector of OpenTelemetry. */
export class Traces {
  readonly #tracer: Tracer

  constructor(tracer: Tracer) {
    this.#tracer = tracer
  }

  /** Begins the span of a request, below the one that the caller names in its `traceparent` header. */
  begin(method: string, traceparent: string | string[] | undefined): RequestTrace {
    const parent = contextFrom(traceparent)
    const span = this.#tracer.startSpan(
      `${method} /graphql`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': method, 'http.route': '/graphql', 'url.scheme': 'http' },
      },
      parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
    )
    return new TracedRequest(this.#tracer, span)
  }

  /** A span from the moment in which a publication became public until answers show it. */
  applied({ sequence, kind, action, significance, publishedAt }: Publication, now: Date): void {
    this.#tracer
      .startSpan(
        'apply publication',
        {
          kind: SpanKind.CONSUMER,
          startTime: Math.min(Date.parse(publishedAt), now.getTime()),
          attributes: {
            'stride.sequence': sequence,
            'stride.kind': kind,
            'stride.action': action,
            'stride.significance': significance,
          },
        },
        ROOT_CONTEXT,
      )
      .end(now)
  }
}

class TracedRequest implements RequestTrace {
  readonly #tracer: Tracer
  readonly #span: Span

  constructor(tracer: Tracer, span: Span) {
    this.#tracer = tracer
    this.#span = span
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.#span.spanContext()
    return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
  }

  part<T>(name: 'prepare' | 'execute', work: () => T): T {
    const part = this.#tracer.startSpan(name, {}, trace.setSpan(ROOT_CONTEXT, this.#span))
    const ended = (isBroken: boolean) => {
      if (isBroken) part.setStatus({ code: SpanStatusCode.ERROR })
      part.end()
    }
    try {
      const made = work()
      if (made instanceof Promise)
        made.then(
          () => {
            ended(false)
          },
          () => {
            ended(true)
          },
        )
      else ended(false)
      return made
    } catch (error) {
      ended(true)
      throw error
    }
  }

  end({ status, source, caller, operation, document, cost, code }: TracedOutcome): void {
    this.#span.setAttributes({
      'http.response.status_code': status,
      'stride.source': source,
      'stride.plan': caller.plan,
      'stride.cost': cost,
      ...(caller.partnerId === null ? {} : { 'stride.partner': caller.partnerId }),
      ...(operation === null ? {} : { 'graphql.operation.name': operation.slice(0, 100) }),
      ...(document === null ? {} : { 'stride.document': document.slice(0, 12) }),
      ...(code === undefined ? {} : { 'error.type': code }),
    })
    if (status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR })
    this.#span.end()
  }
}

function contextFrom(header: string | string[] | undefined) {
  const found = typeof header === 'string' ? /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header) : null
  const [, traceId = '', spanId = '', flags = ''] = found ?? []
  // All zeros name nothing.
  if (!/[1-9a-f]/.test(traceId) || !/[1-9a-f]/.test(spanId)) return undefined
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
}
