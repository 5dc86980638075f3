import type { Metadata } from 'next';
import { OperationSection } from '@/app/api/reference/_components/operation-section';
import { apiDescription } from '@/app/api/v1/description';
import { PageHeader } from '@/components/ui/page-header';
import { byTag, type ShownDocument } from '@/lib/domain/api/reference';
import { tagDescriptions } from '@/lib/http/openapi';

export const metadata: Metadata = { title: 'API reference' };

const link = 'rounded-sm text-accent underline decoration-1 underline-offset-[0.2em]';

/** Every operation of the API, from its own description; open to all, as that is. */
export default function ReferencePage() {
  const groups = byTag(apiDescription() as ShownDocument, Object.keys(tagDescriptions));
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none sm:px-6">
      <PageHeader title="API reference" />
      <p className="mb-3 max-w-prose">
        What the pages do, by program. Every call sends{' '}
        <code className="font-mono text-sm">Authorization: Bearer …</code> with a token from the
        account page. Errors are problem details with a code that never changes.
      </p>
      <p className="mb-8">
        <a href="/api/v1/openapi.json" className={link}>
          OpenAPI 3.1 description, in JSON
        </a>
      </p>
      <nav aria-label="Groups" className="mb-10">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {groups.map(({ tag }) => (
            <li key={tag}>
              <a href={`#${tag}`} className={`inline-block py-1 ${link}`}>
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ tag, operations }) => (
        <section key={tag} aria-labelledby={tag} className="mb-12">
          <h2 id={tag} className="scroll-mt-6 font-semibold font-serif text-2xl">
            {tag}
          </h2>
          <p className="mb-2 text-muted">{tagDescriptions[tag]}</p>
          <div className="divide-y divide-line border-line border-y">
            {operations.map((operation) => (
              <OperationSection key={operation.operationId} {...operation} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
