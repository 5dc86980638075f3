import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { TextLink } from '@/app/api/reference/_components/text-link';
import { apiDescription } from '@/app/api/v1/description';
import { PageHeader } from '@/components/ui/page-header';
import { byTag, type ShownDocument } from '@/lib/domain/api/reference';
import { errorKinds } from '@/lib/http/errors';
import { tagDescriptions } from '@/lib/http/openapi';

export const metadata: Metadata = { title: 'API reference' };

const examples = {
  token: `curl -s https://desk.example/api/v1/tokens \\
  -H 'content-type: application/json' \\
  -d '{"email": "you@desk.example", "password": "…", "name": "my script"}'`,
  call: `curl -s 'https://desk.example/api/v1/articles?limit=25' \\
  -H 'authorization: Bearer …'`,
};

/** How the API is called, and every operation by its tag; open to all, as its description is. */
export default function ReferencePage() {
  const groups = byTag(apiDescription() as ShownDocument, Object.keys(tagDescriptions));
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none sm:px-6">
      <PageHeader title="API reference">What the pages do, by program.</PageHeader>
      <p className="mb-8">
        <TextLink href="/api/v1/openapi.json">OpenAPI 3.1 description, in JSON</TextLink>
      </p>
      <Part id="authentication" title="Authentication">
        <p>
          Every call sends a token. It may do what its member may do, or less where it was made so;
          it is listed and revoked on the account page.
        </p>
        <Sample of={examples.token} title="Getting a token" />
        <Sample of={examples.call} title="A call" />
      </Part>
      <Part id="calling" title="How to call">
        <ul className="ms-5 flex list-disc flex-col gap-1">
          <li>
            Lists are <Code>{'{items, nextCursor}'}</Code>; <Code>?cursor=</Code> asks for the page
            that follows. A cursor means nothing by itself, and holds while others work.
          </li>
          <li>
            What people change carries a <Code>version</Code>. A change sends it as{' '}
            <Code>If-Match: "3"</Code>; a stale one changes nothing.
          </li>
          <li>
            A <Code>POST</Code> with an <Code>Idempotency-Key</Code> takes effect once, however
            often it is sent.
          </li>
          <li>
            <Code>RateLimit</Code> says with each answer how many calls are left.
          </li>
        </ul>
      </Part>
      <Part id="errors" title="Errors">
        <p>
          Problem details (RFC 9457): <Code>code</Code> never changes, <Code>detail</Code> is for
          people, <Code>errors</Code> names the fields.
        </p>
        <dl className="mt-3 text-sm">
          {errorKinds.map(({ code, status, title }) => (
            <div key={code} className="py-0.5 sm:flex sm:gap-3">
              <dt className="shrink-0 sm:w-72">
                <Code>{status}</Code> <Code>{code}</Code>
              </dt>
              <dd className="text-muted">{title}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part id="operations" title="Operations">
        {groups.map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={tag} className="mt-6">
            <h3 id={tag} className="scroll-mt-6 font-semibold text-lg">
              <TextLink href={`/api/reference/${tag}`}>{tag}</TextLink>
            </h3>
            <p className="text-muted">{tagDescriptions[tag]}</p>
            <ul className="mt-1 text-sm">
              {operations.map(({ operationId, method, path, summary }) => (
                <li
                  key={operationId}
                  id={operationId}
                  className="scroll-mt-6 py-0.5 [overflow-wrap:anywhere]"
                >
                  <TextLink href={`/api/reference/${tag}#${operationId}`}>
                    <span className="font-mono">
                      {method} {path}
                    </span>
                  </TextLink>{' '}
                  <span className="text-muted">{summary}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Part>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-10 max-w-prose sm:max-w-none">
      <h2 id={id} className="mb-2 scroll-mt-6 font-semibold font-serif text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

const Code = ({ children }: { children: ReactNode }) => (
  <code className="font-mono text-sm [overflow-wrap:anywhere]">{children}</code>
);

const Sample = ({ of, title }: { of: string; title: string }) => (
  <figure className="mt-3">
    <figcaption className="text-muted text-sm">{title}</figcaption>
    <pre className="mt-1 whitespace-pre-wrap rounded bg-sunk p-3 font-mono text-xs [overflow-wrap:anywhere]">
      {of}
    </pre>
  </figure>
);
