import type { Card } from '@/lib/domain/report/public/card';
import { pageAddress } from '@/lib/domain/report/public/feeds';
import { oembedOf, placeOf } from '@/lib/domain/report/public/oembed';
import type { Report } from '@/lib/domain/report/report';
import { env } from '@/lib/env';
import { addressOfDesk } from '@/lib/services/desk/address';
import { newestSlugOf } from '@/lib/services/reports/open-reports';
import { openReport } from '@/lib/services/reports/read-reports';

/** A claim of a published report as a card, open to all. Null where there is none. */
export async function openCard(slug: string, number: number): Promise<Card | null> {
  const published = await openReport(slug);
  const claim = published && claimOf(published.report, number);
  if (!published || !claim) return null;
  const { report, latest } = published;
  const later = latest.slug === slug ? null : await openReport(latest.slug);
  const same = later?.report.claims.find(({ id }) => id === claim.id) ?? null;
  return {
    report,
    claim,
    address: `${addressOf(report, slug)}#claim-${number}`,
    newer: later && {
      report: later.report,
      claim: same,
      address: addressOf(later.report, later.slug) + (same ? `#claim-${same.number}` : ''),
    },
  };
}

const claimOf = ({ claims }: Report, number: number) =>
  claims.find((claim) => claim.number === number);

const addressOf = ({ url }: Report, slug: string) => url ?? `/reports/${slug}`;

/**
 * The slug of the newest report of the article that an address is of; null where it is none of the
 * desk's own, or nothing is published there.
 */
export async function slugOfAddress(address: string): Promise<string | null> {
  const place = placeOf(address, await ownAddresses());
  if (!place) return null;
  return (await openReport(place.slug))?.latest.slug ?? (await newestSlugOf(place.slug));
}

/** The slug that an address of the desk's own asks for as a page; null for any other. */
export async function slugOfPage(address: string): Promise<string | null> {
  // Most addresses are others’: for them the desk’s settings are not read.
  if (!/^\/reports\/[a-z0-9-]+$/.test(URL.parse(address)?.pathname ?? '')) return null;
  return placeOf(address, await ownAddresses())?.slug ?? null;
}

const ownAddresses = async () => [await addressOfDesk(), env().NEXTAUTH_URL];

async function openNewest(stem: string) {
  const slug = await newestSlugOf(stem);
  return slug === null ? null : await openReport(slug);
}

type Bounds = Parameters<typeof oembedOf>[3];

/** What oEmbed answers of an address of the desk's own; null where nothing is published there. */
export async function openEmbed(address: string, bounds: Bounds) {
  const place = placeOf(address, await ownAddresses());
  if (!place) return null;
  const published = (await openReport(place.slug)) ?? (await openNewest(place.slug));
  if (!published) return null;
  if (place.claim === null) return oembedOf(published.report, null, address, bounds);
  const claim = claimOf(published.report, place.claim);
  if (!claim) return null;
  // By the slug as it was asked for: without its number it goes on leading to the newest report.
  const cardAddress = pageAddress(address, `/reports/${place.slug}/claims/${place.claim}/card`);
  return oembedOf(published.report, { claim, cardAddress }, address, bounds);
}
