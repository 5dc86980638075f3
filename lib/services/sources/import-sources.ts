import { z } from 'zod';
import { readBibliography } from '@/lib/adapters/bibliography-formats/bibliography-text';
import { insertSources, likelyDuplicates } from '@/lib/data/source-batches';
import { holdIdentities } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { type BibliographyEntry, entryName } from '@/lib/domain/source/bibliography-entry';
import { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { CslItem } from '@/lib/domain/source/csl';
import { authorLine, yearOf } from '@/lib/domain/source/csl-names';
import { identityOf } from '@/lib/domain/source/identity';
import {
  type SourceImport,
  type SourceImportPreview,
  sortOutKnown,
} from '@/lib/domain/source/source-import';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** A bibliography as a caller brings it; without a format, its content tells. */
export const BibliographyInput = z.object({
  format: BibliographyFormat.nullish(),
  text: z.string({ error: 'Paste a bibliography, or choose a file.' }),
});

/** More faults than this are counted, not told. */
const MAX_ISSUES = 100;

/**
 * Adds the works of a bibliography that the desk does not have yet: all or nothing. Returns what was
 * added and what was here already.
 * @throws ClaimdeskError `too_large`; `invalid_input`, which names every entry that cannot be read.
 */
export async function importSources(
  context: Context,
  input: z.input<typeof BibliographyInput>,
): Promise<SourceImport> {
  authorize(context.actor, 'source.add');
  const { format, text } = parse(BibliographyInput, input);
  const read = await readBibliography(text, format ?? null);
  refuseUnreadable(read.entries);
  const works = read.entries.flatMap((entry) => ('csl' in entry ? [entry] : []));
  return await addWorks(context, { format: read.format, works });
}

const addWorks = command(
  'source.add',
  z.object({
    format: BibliographyFormat,
    works: z.array(z.object({ position: z.int(), key: z.string(), csl: CslItem })),
  }),
  async ({ tx, at }, { format, works: given }) => {
    const works = given.map(workOf);
    const identities = works.map(({ identity }) => identity);
    await holdIdentities(tx, identities);
    const { fresh, known } = sortOutKnown(works, await likelyDuplicates(tx, identities));
    const contents = fresh.map(({ csl, identity }) => ({
      csl,
      tier: 'secondary' as const,
      identity,
    }));
    const sources = await insertSources(tx, contents, at);
    const added = fresh.flatMap(({ position, key, title }, index) => {
      const id = sources[index]?.id;
      return id ? [{ position, key, id, title }] : [];
    });
    return {
      result: { format, added, known },
      // Where the desk has them all, nothing happened.
      events:
        added.length > 0
          ? [
              {
                type: 'sources.imported',
                format,
                sources: added.map(({ id, title }) => ({ id, title })),
              },
            ]
          : [],
    };
  },
);

/**
 * What `importSources` would do with a bibliography, entry by entry. Writes nothing.
 * @throws ClaimdeskError `too_large`; `invalid_input` for what is no bibliography.
 */
export async function previewImport(
  context: Context,
  input: z.input<typeof BibliographyInput>,
): Promise<SourceImportPreview> {
  authorize(context.actor, 'source.add');
  const { format, text } = parse(BibliographyInput, input);
  const read = await readBibliography(text, format ?? null);
  const works = read.entries.flatMap((entry) => ('csl' in entry ? [workOf(entry)] : []));
  const identities = works.map(({ identity }) => identity);
  const { fresh, known } = sortOutKnown(works, await likelyDuplicates(reader(), identities));
  return {
    format: read.format,
    fresh: fresh.map(({ position, key, title, csl }) => ({
      position,
      key,
      title,
      reference: [authorLine(csl), csl['container-title'], yearOf(csl)].filter(Boolean).join(', '),
    })),
    known,
    unreadable: read.entries.flatMap((entry) => ('problem' in entry ? [entry] : [])),
  };
}

const workOf = ({ position, key, csl }: { position: number; key: string; csl: CslItem }) => ({
  position,
  key,
  csl,
  title: csl.title,
  identity: identityOf(csl),
});

function refuseUnreadable(entries: readonly BibliographyEntry[]): void {
  const issues = entries.flatMap((entry) =>
    'problem' in entry
      ? [
          {
            path: `entries.${entry.position}`,
            message: `${entryName(entry)} cannot be read: ${entry.problem}`,
          },
        ]
      : [],
  );
  if (issues.length === 0) return;
  throw new ClaimdeskError(
    'invalid_input',
    `${issues.length} of ${entries.length} entries cannot be read, so nothing was added.`,
    issues.slice(0, MAX_ISSUES),
    { unreadable: issues.length },
  );
}
