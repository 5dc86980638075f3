import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  type Card,
  NARROW_CARD,
  NARROW_CARD_HEIGHT,
  titleOfCard,
} from '@/lib/domain/report/public/card';
import { element, XML_START } from '@/lib/domain/report/public/xml';
import type { Report } from '@/lib/domain/report/report';

export type ReportPlace = {
  /** Of a report, with or without its number. */
  slug: string;
  claim: number | null;
};

/**
 * Which report, and which claim of it, an address is of; null where it is none of the desk's. A claim
 * is named by its card's address, or by its anchor on the report's page.
 * @param origins what the desk's own addresses begin with
 */
export function placeOf(address: string, origins: readonly string[]): ReportPlace | null {
  const url = URL.parse(address);
  if (!url || !origins.some((origin) => URL.parse(origin)?.origin === url.origin)) return null;
  const [, slug, card] =
    /^\/reports\/([a-z0-9-]+)(?:\/claims\/([1-9]\d{0,5})\/card)?\/?$/.exec(url.pathname) ?? [];
  if (!slug) return null;
  const [, anchor] = /^#claim-([1-9]\d{0,5})$/.exec(url.hash) ?? [];
  const claim = card ?? anchor;
  return { slug, claim: claim ? Number(claim) : null };
}

type Bounds = { maxWidth?: number | undefined; maxHeight?: number | undefined };

/** How long, in seconds, an answer may be kept: a correction is to be seen soon. */
const CACHE_SECONDS = 300;

/** What oEmbed calls a response (https://oembed.com, 2.3.4): a card of a claim, or the link of a report. */
export function oembedOf(
  report: Report,
  card: (Pick<Card, 'claim'> & { cardAddress: string }) | null,
  address: string,
  bounds: Bounds,
) {
  const shared = {
    version: '1.0',
    provider_name: report.desk.name,
    provider_url: new URL('/reports', address).href,
    cache_age: CACHE_SECONDS,
  };
  if (!card) return { type: 'link', ...shared, title: `Fact-check: ${report.article.title}` };
  const title = titleOfCard({ report, claim: card.claim });
  const width = Math.min(CARD_WIDTH, bounds.maxWidth ?? CARD_WIDTH);
  const wanted = width < NARROW_CARD ? NARROW_CARD_HEIGHT : CARD_HEIGHT;
  const height = Math.min(wanted, bounds.maxHeight ?? wanted);
  const html = `<iframe src="${escapeHtml(card.cardAddress)}" title="${escapeHtml(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return { type: 'rich', ...shared, title, html, width, height };
}

/** The same as XML (2.3.4.5). */
export function oembedXml(answer: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(answer).map(([name, value]) => element(name, String(value)));
  return `${XML_START}
<oembed>
${elements.join('\n')}
</oembed>
`;
}
