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
export async function openTraces(env: NodeJS.ProcessEnv): Promise<OpenTraces | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME || 'stride-api' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  return { traces: new Traces(provider.getTracer('@stride/api')), close: () => provider.shutdown() }
}
