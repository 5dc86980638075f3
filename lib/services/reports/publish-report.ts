import { z } from 'zod';
import { articleById, lockArticle } from '@/lib/data/articles';
import { insertReport, latestHeading, reportsOfArticle } from '@/lib/data/reports';
import { sha256 } from '@/lib/data/sha256';
import { setSourceNotices, sourcesAt } from '@/lib/data/sources';
import type { Writer } from '@/lib/data/transaction';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { reportFormats } from '@/lib/domain/report/formats';
import { pageAddress } from '@/lib/domain/report/public/feeds';
import type { Report, ReportHeading } from '@/lib/domain/report/report';
import { canonicalUrl } from '@/lib/domain/source/address';
import { type Notice, settledNotices } from '@/lib/domain/source/notice';
import { command } from '@/lib/services/command';
import { addressOfDesk } from '@/lib/services/desk/address';
import { assembleReport } from '@/lib/services/reports/assemble-report';

/**
 * Publishes the article's check as its next numbered report. What is published never changes.
 * @throws ClaimdeskError `transition_refused` while no claim is settled, or sentences are open where
 * an editor demands that none is.
 */
export const publishReport = command(
  'report.publish',
  z.object({ articleId: Id }),
  async ({ tx, actor, at }, { articleId }) => {
    await lockArticle(tx, articleId);
    const { slug: stem, coverageRequired } = await articleById(tx, articleId);
    const number = ((await latestHeading(tx, articleId))?.number ?? 0) + 1;
    const slug = `${stem}-${number}`;
    const report = await assembleReport(tx, articleId, {
      number,
      slug,
      publishedAt: at.toISOString(),
      url: new URL(`/reports/${slug}`, await addressOfDesk(tx)).href,
    });
    if (!report.claims.some(({ verdict }) => verdict)) {
      throw new ClaimdeskError(
        'transition_refused',
        'A report needs at least one settled claim: settle a verdict first.',
      );
    }
    if (coverageRequired) refuseOpenSentences(report.coverage?.open ?? 0);
    const content = reportFormats.json.print(report);
    const published = await insertReport(tx, {
      articleId,
      number,
      slug,
      content,
      contentSha256: sha256(content),
      publishedAt: at,
      publishedById: actor.kind === 'user' ? actor.id : null,
    });
    return {
      result: { ...published, url: report.url },
      events: [
        {
          type: 'report.published',
          articleId,
          reportId: published.id,
          number,
          sha256: published.contentSha256,
        },
        ...(await tellSources(tx, report, published)),
      ],
    };
  },
);

/** Where the desk cites an earlier report of the article, it is told that a later one corrects it. */
async function tellSources(
  tx: Writer,
  { corrections }: Report,
  { articleId, number, publishedAt }: ReportHeading,
): Promise<AuditEvent[]> {
  if (corrections.length === 0) return [];
  const address = await addressOfDesk(tx);
  const earlier = (await reportsOfArticle(tx, articleId)).filter((one) => one.number < number);
  const pages = earlier.map(({ slug }) => canonicalUrl(pageAddress(address, `/reports/${slug}`)));
  const correction: Notice = {
    kind: 'correction',
    label: `Report ${number}`,
    date: publishedAt.slice(0, 10),
    doi: null,
    recordedFrom: 'publisher',
  };
  const events: AuditEvent[] = [];
  for (const { id, csl, notices: known } of await sourcesAt(
    tx,
    pages.filter((page) => page !== null),
  )) {
    const notices = settledNotices([...known, correction]);
    await setSourceNotices(tx, id, notices, new Date(publishedAt));
    events.push({ type: 'source.noticesChecked', sourceId: id, title: csl.title, notices });
  }
  return events;
}

function refuseOpenSentences(open: number): void {
  if (open === 0) return;
  const sentences = open === 1 ? 'one sentence is' : `${open} sentences are`;
  throw new ClaimdeskError(
    'transition_refused',
    `Every sentence must be covered before this article's report is published, and ${sentences} open: tie each to a claim, or mark it as opinion or not checkable.`,
    [],
    { openSentences: open },
  );
}
