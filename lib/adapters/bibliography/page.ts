import { assertFound } from '@/lib/adapters/bibliography/answers';
import { htmlText } from '@/lib/adapters/bibliography/html-text';
import { workInJsonLd } from '@/lib/adapters/bibliography/json-ld';
import { type PageMetadata, pageMetadata } from '@/lib/adapters/bibliography/page-metadata';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { type CslDraft, draftFrom } from '@/lib/domain/source/csl-draft';
import { parseDoi } from '@/lib/domain/source/identity';
import { readName } from '@/lib/domain/source/written-name';

/** The work that stands at an address, from what the page says of itself. */
export async function lookUpPage(address: string, fetch: GuardedFetch): Promise<CslDraft> {
  const answer = await fetch(address, {
    accept: 'text/html, application/xhtml+xml;q=0.9',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
  });
  assertFound(answer, 'this page');
  return draftOfPage(htmlText(answer.bytes, answer.charset), answer.address);
}

/**
 * The most deliberate description first: Highwire's citation tags, schema.org, Dublin Core, Open
 * Graph, and the page's title.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, https://ogp.me
 */
export function draftOfPage(html: string, address: string): CslDraft {
  const page = pageMetadata(html);
  const { all, one } = readers(page);
  const jsonLd = workInJsonLd(page.jsonLd) ?? {};
  const [firstPage, lastPage] = [one('citation_firstpage'), one('citation_lastpage')];
  return draftFrom(
    {
      type: typeOf(page) ?? jsonLd.type ?? (one('og:type') === 'book' ? 'book' : undefined),
      title:
        one('citation_title') ??
        jsonLd.title ??
        one('dc.title', 'dcterms.title', 'og:title', 'twitter:title') ??
        page.title,
      author: firstFilled(
        all('citation_author', 'citation_authors')
          .flatMap((names) => names.split(';'))
          .map(readName),
        jsonLd.author,
        all('dc.creator', 'dcterms.creator', 'author', 'article:author')
          // Some give the address of a profile in place of a name.
          .filter((name) => !/^https?:/i.test(name))
          .map(readName),
      ),
      issued:
        one('citation_publication_date', 'citation_date', 'citation_online_date') ??
        jsonLd.issued ??
        one('dc.date', 'dcterms.date', 'dcterms.issued', 'article:published_time', 'date'),
      'container-title':
        one('citation_journal_title', 'citation_conference_title', 'citation_inbook_title') ??
        jsonLd['container-title'] ??
        one('og:site_name') ??
        jsonLd.publisher,
      publisher:
        one('citation_publisher', 'citation_dissertation_institution') ??
        one('citation_technical_report_institution', 'dc.publisher', 'dcterms.publisher'),
      volume: one('citation_volume'),
      issue: one('citation_issue'),
      page: firstPage && lastPage ? `${firstPage}-${lastPage}` : firstPage,
      ISSN: one('citation_issn'),
      ISBN: one('citation_isbn', 'book:isbn'),
      DOI: all('citation_doi', 'dc.identifier', 'dcterms.identifier').find(
        (value) => parseDoi(value) !== null,
      ),
      language: one('citation_language', 'dc.language') ?? jsonLd.language ?? page.language,
      URL: canonicalOf(page, address) ?? address,
    },
    'webpage',
  );
}

const types: Record<string, string> = {
  citation_journal_title: 'article-journal',
  citation_conference_title: 'paper-conference',
  citation_inbook_title: 'chapter',
  citation_dissertation_institution: 'thesis',
  citation_technical_report_institution: 'report',
};

const typeOf = ({ meta }: PageMetadata) =>
  Object.entries(types).find(([name]) => meta.has(name))?.[1];

const readers = ({ meta }: PageMetadata) => ({
  /** Every value of the first of these names that the page has. */
  all: (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? [],
  /** The first value of the first of these names that the page has. */
  one: (...names: string[]) => names.map((name) => meta.get(name)?.[0]).find(Boolean),
});

const firstFilled = (...lists: unknown[]) =>
  lists.find((list) => Array.isArray(list) && list.some((item) => item !== null));

/** Its own word on its address counts only within its own site. */
function canonicalOf({ canonical, meta }: PageMetadata, address: string): string | null {
  const said = URL.parse(canonical ?? meta.get('og:url')?.[0] ?? '', address);
  return said !== null && said.hostname === new URL(address).hostname ? said.href : null;
}
