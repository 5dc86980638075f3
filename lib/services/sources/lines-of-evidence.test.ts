import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { requestCapture } from '@/lib/services/captures/request-capture';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { linesOfEvidenceOf } from '@/lib/services/sources/lines-of-evidence';
import { corpusOf } from '@/tests/bench/independence/corpus';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

/** Texts of which none was made of another, so different that they cannot be taken for related. */
const corpus = corpusOf(60, 9);
const stories = corpus.texts.filter(
  (text, at) => corpus.origins[at] === at && text.split(' ').length > 300,
);

let reviewer: Context;
let reader: Context;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
});

const pageOf = (text: string) =>
  `<!doctype html><html lang="en"><head><title>News</title></head><body><main><article><h1>News</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></main></body></html>`;

let count = 0;

/** A source whose copy has that text, cited on the claim. */
async function cited(claimId: string, text: string | null): Promise<string> {
  count += 1;
  const at = `/news-${count}`;
  if (text !== null) site.pages.set(at, pageOf(text));
  const { id: sourceId } = await addSource(reviewer, {
    csl: { type: 'webpage', title: `News ${count}`, URL: site.address(at) },
    capture: text !== null,
  });
  await addCitation(reviewer, { claimId, sourceId, stance: 'supports', quote: `Words ${count}` });
  return sourceId;
}

async function linesOf(claimId: string): Promise<LinesOfEvidence> {
  const lines = (await linesOfEvidenceOf(reader, [claimId])).get(claimId);
  if (!lines) throw new Error('The claim cites nothing.');
  return lines;
}

describe('the evidence of a claim', () => {
  it('is one line where two of its sources print one story, and another without a copy', async () => {
    const { claimId } = await claimUnderReview();
    const [wire = '', other = ''] = stories;
    const first = await cited(claimId, wire);
    const second = await cited(claimId, `${other}\n\n${wire}`);
    const third = await cited(claimId, null);
    await workOff();
    const { lines, links, notCompared } = await linesOf(claimId);
    expect(lines.map(({ sources }) => sources)).toEqual([[first, second], [third]]);
    expect(links[0]?.relations[0]).toMatchObject({ kind: 'contains', part: { of: 'a' } });
    expect(notCompared).toEqual([third]);
  });

  it('counts a source with two copies and two citations once', async () => {
    const { claimId } = await claimUnderReview();
    const sourceId = await cited(claimId, stories[2] ?? '');
    await addCitation(reviewer, { claimId, sourceId, stance: 'context', quote: 'More words' });
    await workOff();
    await requestCapture(reviewer, {
      sourceId,
      of: { kind: 'address', url: site.address(`/news-${count}`) },
    });
    await workOff();
    expect((await linesOf(claimId)).lines).toEqual([{ sources: [sourceId], origin: null }]);
  });

  it('is compared by all words of a copy that has no fingerprint', async () => {
    const { claimId } = await claimUnderReview();
    const [, , , story = ''] = stories;
    const sources = [await cited(claimId, story), await cited(claimId, story)];
    await workOff();
    const rows = database().prisma.capture;
    await rows.updateMany({
      where: { sourceId: sources[0] },
      data: { fingerprint: { version: 0 } },
    });
    const { lines, notCompared } = await linesOf(claimId);
    expect(lines.map((line) => line.sources)).toEqual([sources]);
    expect(notCompared).toEqual([]);
  });

  it('is told of several claims at once; of one that cites nothing there is none', async () => {
    const [one, other, bare] = await Promise.all([1, 2, 3].map(claimUnderReview));
    const ids = [one, other, bare].map((made) => made?.claimId ?? '');
    await cited(ids[0] ?? '', null);
    await cited(ids[1] ?? '', null);
    const lines = await linesOfEvidenceOf(reader, ids);
    expect([...lines.keys()].sort()).toEqual(ids.slice(0, 2).sort());
  });

  it('is nobody’s to ask for who is not signed in', async () => {
    await expect(
      linesOfEvidenceOf({ actor: null, now: () => new Date() }, []),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
