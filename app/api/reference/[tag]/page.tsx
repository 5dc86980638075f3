import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OperationSection } from '@/app/api/reference/_components/operation-section';
import { TextLink } from '@/app/api/reference/_components/text-link';
import { apiDescription } from '@/app/api/v1/description';
import { PageHeader } from '@/components/ui/page-header';
import { byTag, type ShownDocument } from '@/lib/domain/api/reference';
import { tagDescriptions } from '@/lib/http/openapi';

type Props = { params: Promise<{ tag: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).tag} · API reference` };
}

/** The operations of one tag, with all that they take, answer and refuse. */
export default async function TagPage({ params }: Props) {
  const { tag } = await params;
  if (!Object.hasOwn(tagDescriptions, tag)) notFound();
  const tags = Object.keys(tagDescriptions);
  const at = tags.indexOf(tag);
  const [group] = byTag(apiDescription() as ShownDocument, [tag]);
  const neighbours = [
    ['Before', tags[at - 1]],
    ['Next', tags[at + 1]],
  ] as const;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none sm:px-6">
      <PageHeader title={tag} above={<TextLink href="/api/reference">API reference</TextLink>}>
        {tagDescriptions[tag]}
      </PageHeader>
      <div className="divide-y divide-line border-line border-y">
        {group?.operations.map((operation) => (
          <OperationSection key={operation.operationId} {...operation} />
        ))}
      </div>
      <nav aria-label="Other groups" className="mt-8">
        <ul className="flex flex-wrap justify-between gap-x-6 gap-y-1">
          {neighbours.map(
            ([words, other]) =>
              other && (
                <li key={words}>
                  {words}: <TextLink href={`/api/reference/${other}`}>{other}</TextLink>
                </li>
              ),
          )}
        </ul>
      </nav>
    </main>
  );
}
