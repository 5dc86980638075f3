import type { ReactNode } from 'react';
import {
  type ShownOperation,
  type ShownSchema,
  shownFields,
  typeWords,
} from '@/lib/domain/api/reference';

/** One operation: what it takes, what it answers and how it refuses. */
export function OperationSection({
  operationId,
  method,
  path,
  summary,
  description,
  parameters,
  requestBody,
  responses,
}: ShownOperation) {
  const body = requestBody?.content?.['application/json'];
  const successes = Object.entries(responses).filter(([status]) => status < '400');
  const refusals = Object.entries(responses).filter(([status]) => status >= '400');
  return (
    <article id={operationId} aria-labelledby={`${operationId}-title`} className="scroll-mt-6 py-6">
      <h2 id={`${operationId}-title`} className="font-mono text-base [overflow-wrap:anywhere]">
        <a href={`#${operationId}`} className="hover:underline">
          <strong>{method}</strong> {path}
        </a>
      </h2>
      <p className="mt-1 font-medium">{summary}</p>
      <p className="mt-1 max-w-prose text-muted text-sm">{description}</p>
      {parameters.length > 0 && (
        <Part title="Parameters">
          <Fields
            fields={parameters.map(({ name, in: place, required = false, schema, ...one }) => ({
              name,
              required,
              schema: { ...schema, description: one.description ?? schema.description },
              place,
            }))}
          />
        </Part>
      )}
      {body && (
        <Part title="Body">
          {body.schema && <Fields fields={shownFields(body.schema)} />}
          <Example of={body.example} title="Example of a body" />
        </Part>
      )}
      <Part title="Answer">
        {successes.map(([status, { description, content = {} }]) => (
          <div key={status}>
            <p className="text-sm">
              <code className="font-mono">{status}</code> {description}{' '}
              {Object.keys(content).length > 0 && (
                <span className="text-muted">{Object.keys(content).join(', ')}</span>
              )}
            </p>
            <Example of={content['application/json']?.example} title="Example of an answer" />
          </div>
        ))}
      </Part>
      <Part title="Refusals">
        <ul className="text-sm">
          {refusals.map(([status, { description }]) => (
            <li key={status} className="[overflow-wrap:anywhere]">
              <code className="font-mono">{status}</code>{' '}
              <span className="text-muted">{description}</span>
            </li>
          ))}
        </ul>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4">
      <h3 className="font-semibold text-sm">{title}</h3>
      {children}
    </div>
  );
}

type Field = { name: string; required: boolean; schema: ShownSchema; place?: string };

function Fields({ fields }: { fields: Field[] }) {
  return (
    <dl className="text-sm">
      {fields.map(({ name, required, schema, place }) => (
        <div key={`${place}-${name}`} className="py-0.5 sm:flex sm:gap-3">
          <dt className="shrink-0 sm:w-48 [overflow-wrap:anywhere]">
            <code className="font-mono">{name}</code>
            {required && <span className="text-muted"> (required)</span>}
          </dt>
          <dd className="min-w-0 text-muted [overflow-wrap:anywhere]">
            {typeWords(schema)}
            {place && `, in the ${place}`}
            {schema.description && `. ${schema.description}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Example({ of, title }: { of: unknown; title: string }) {
  if (of === undefined) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer py-1">{title}</summary>
      <pre className="whitespace-pre-wrap rounded bg-sunk p-3 font-mono text-xs [overflow-wrap:anywhere]">
        {JSON.stringify(of, null, 2)}
      </pre>
    </details>
  );
}
