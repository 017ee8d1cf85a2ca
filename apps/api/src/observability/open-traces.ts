import type { Environment } from '../server/environment'
import { Traces } from './traces'

export interface OpenTraces {
  traces: Traces
  /** Sends what is left. */
  close: () => Promise<void>
}

/**
 * Traces to the collector that the environment names as OpenTelemetry has it: `OTEL_EXPORTER_OTLP_ENDPOINT` (or
 * `…_TRACES_ENDPOINT`), `…_HEADERS`, `OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`. Undefined without an address: then
 * nothing of OpenTelemetry is even loaded.
 */
export async function openTraces(env: Environment): Promise<OpenTraces | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined
  const { tracerProvider } = await import('./tracer-provider')
  const provider = tracerProvider(env.OTEL_SERVICE_NAME || 'stride-api')
  return { traces: new Traces(provider.getTracer('@stride/api')), close: () => provider.shutdown() }
}
