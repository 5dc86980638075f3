import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { told } from '@/lib/adapters/security-log';

/**
 * Has the spans of Next, of commands and of SQL sent by OTLP over HTTP until `stop`, which sends what is
 * left. The exporter reads its address and the standard's other variables by itself.
 */
export function startTracing({ serviceName, version }: { serviceName: string; version: string }) {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(withoutSecrets(new OTLPTraceExporter()))],
  });
  provider.register();
  return { stop: () => provider.shutdown() };
}

/** What Next and `fetch` put whole addresses into. */
const ADDRESSES = ['http.target', 'http.url', 'url.full', 'next.span_name'];

/** Sends spans on without what stands after the `?` of an address, and without what in a path is secret. */
function withoutSecrets(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, onDone) => exporter.export(spans.map(cleaned), onDone),
    forceFlush: async () => await exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

function cleaned(span: ReadableSpan): ReadableSpan {
  const attributes = { ...span.attributes };
  for (const name of ADDRESSES) {
    const value = attributes[name];
    if (typeof value === 'string') attributes[name] = cleanedText(value);
  }
  // Next writes messages of errors into its spans; they may quote what somebody wrote.
  return Object.create(span, {
    name: { value: cleanedText(span.name) },
    attributes: { value: attributes },
    events: { value: [] },
    status: { value: { code: span.status.code } },
  });
}

/** Of `GET /a/b?c` or an address: each word as the log tells a path. */
const cleanedText = (text: string): string => text.split(' ').map(told).join(' ');
