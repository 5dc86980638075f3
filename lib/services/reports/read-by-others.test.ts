import { Ajv2020 } from 'ajv/dist/2020';
import { parseDocument } from 'htmlparser2';
import jsonld from 'jsonld';
import type { JsonLd, RemoteDocument } from 'jsonld/jsonld-spec';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsOfArticle } from '@/lib/data/claims';
import { type PublishedReport, reportBySlug } from '@/lib/data/reports';
import { reader } from '@/lib/data/transaction';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { reportJsonSchema } from '@/lib/domain/report/json-schema';
import type { Report, ReportCitation, ReportFormat } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import { importArticle } from '@/lib/services/articles/import-article';
import { readSample } from '@/lib/services/articles/load-sample';
import { printPublished } from '@/lib/services/reports/print-report';
import { publishReport } from '@/lib/services/reports/publish-report';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { useTestDatabase } from '@/tests/support/database';
import { join, newDesk } from '@/tests/support/members';
import { readPdf } from '@/tests/support/pdf-reader';
import { picturesOf } from '@/tests/support/pictures';
import { hasProgram, libreOfficeHas, printedByLibreOffice, saidOf } from '@/tests/support/programs';

/*
 * The report of the sample, published and opened in each format by a program that is not ours. What is
 * looked for is what the report says: its figures, its verdicts, and the words and sources it cites.
 */

useTestDatabase();

let report: Report;
let published: PublishedReport;
const cited: { claim: string; verdict: string; citation: ReportCitation; source: string }[] = [];

beforeAll(async () => {
  const admin = await newDesk();
  const { context: editor } = await join(admin, 'editor');
  const { context: reviewer } = await join(admin, 'reviewer');
  const { id: articleId } = await importArticle(editor, await readSample());
  const claims = await claimsOfArticle(reader(), articleId);
  const sources = await Promise.all(
    works.map((csl) => addSource(reviewer, { csl, capture: false })),
  );
  for (const [index, { rating, cites }] of verdicts.entries()) {
    const claimId = claims[index]?.summary.id ?? '';
    const citationIds: string[] = [];
    for (const { source, ...citation } of cites) {
      const sourceId = sources[source]?.id ?? '';
      citationIds.push((await addCitation(reviewer, { claimId, sourceId, ...citation })).id);
    }
    const reason = `Checked against ${cites.length} sources; figure ${index + 1}.5 percent.`;
    await recordAssessment(reviewer, { claimId, rating, rationale: reason, citationIds });
    await settleVerdict(editor, { claimId, rating, reason });
  }
  const { slug } = await publishReport(editor, { articleId });
  published = (await reportBySlug(reader(), slug)) as PublishedReport;
  report = published.report;
  for (const { wording, verdict, citations } of report.claims) {
    for (const citation of citations) {
      cited.push({
        claim: wording,
        verdict: ratingOf(report.scale, verdict?.rating ?? '').label,
        citation,
        source: report.references[citation.reference - 1]?.formatted ?? '',
      });
    }
  }
});

const works = [
  {
    type: 'report' as const,
    title: 'Drill diary: exercises, 2021',
    author: [{ family: 'Okafor', given: 'Ngozi' }],
    issued: { 'date-parts': [[2021, 9]] },
    URL: 'https://drills.example/2021',
  },
  { type: 'book' as const, title: 'Two neighbours', author: [{ literal: 'Institute of Maps' }] },
];

const verdicts = [
  {
    rating: 'true',
    cites: [
      { source: 0, stance: 'supports' as const, quote: '“A guarantee”, the party’s paper wrote' },
      {
        source: 1,
        stance: 'context' as const,
        quote: 'It says so & says <more>',
        locator: 'p. 40',
      },
    ],
  },
  {
    rating: 'false',
    cites: [{ source: 0, stance: 'refutes' as const, quote: 'Taking part: 13,000 | *all* arms' }],
  },
  {
    rating: 'mostly-true',
    cites: [
      { source: 1, stance: 'supports' as const, quote: 'held in Ningxia_Hui', locator: '§ 3' },
    ],
  },
];

async function saved(format: ReportFormat): Promise<Uint8Array> {
  const { body } = await printPublished(published, format);
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

const text = async (format: ReportFormat) => new TextDecoder().decode(await saved(format));

/** Lines are broken and marks of direction set wherever a program likes. */
const packed = (words: string) => words.replace(/[\s\u00ad\u200e\u200f\u2066-\u2069]+/g, '');

/** What every reader of the report must find. */
function expectAll(words: string, { withFigures = true } = {}): void {
  const read = packed(words);
  const sought = [
    ...(withFigures ? [summaryWords(summaryOf(report))] : []),
    ...report.claims.map(({ wording }) => wording),
    ...cited.flatMap(({ verdict, citation, source }) => [verdict, citation.quote ?? '', source]),
  ];
  expect(cited).toHaveLength(4);
  expect(sought.filter((one) => !read.includes(packed(one)))).toEqual([]);
}

/** The text of a page, and the elements of a name in it. */
function page(html: string) {
  type Node = ReturnType<typeof parseDocument>['children'][number];
  const textOf = (node: Node): string => {
    if ('children' in node) return node.children.map(textOf).join(' ');
    return 'data' in node ? node.data : '';
  };
  const all = (node: Node): Node[] =>
    'children' in node ? [node, ...node.children.flatMap(all)] : [node];
  const nodes = parseDocument(html).children.flatMap(all);
  const isElement = (node: Node, name: string) => 'name' in node && node.name === name;
  return {
    words: textOf(parseDocument(html) as unknown as Node),
    texts: (name: string) => nodes.filter((node) => isElement(node, name)).map(textOf),
  };
}

describe('the sample’s report, read by another program', () => {
  it('as a Word document by mammoth, each citation with its footnote', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await saved('docx')),
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const { words, texts } = page(html);
    expectAll(words);
    expect(texts('h1')).toEqual([report.article.title]);
    const notes = [...html.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gs)].map(
      ([, note = '']) => note,
    );
    expect(notes).toHaveLength(cited.length);
    for (const [index, { source, citation }] of cited.entries()) {
      const note = packed(page(notes[index] ?? '').words);
      expect(note).toContain(packed(source));
      if (citation.locator) expect(note).toContain(packed(citation.locator));
    }
  });

  it('as a workbook by read-excel-file, a row a claim and a row a citation', async () => {
    const sheets = await readWorkbook(Buffer.from(await saved('xlsx')));
    const [claims, citations, about] = sheets.map(({ data }) => data);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Claims', 'Citations', 'About the report']);
    expect(claims?.slice(1).map(([number, wording]) => [number, wording])).toEqual(
      report.claims.map(({ number, wording }) => [number, wording]),
    );
    const head = citations?.[0] ?? [];
    const column = (name: string) => citations?.slice(1).map((row) => row[head.indexOf(name)]);
    expect(column('Quoted words')).toEqual(cited.map(({ citation }) => citation.quote));
    expect(column('Source')).toEqual(cited.map(({ source }) => source));
    expect(column('Claim')).toEqual(cited.map(({ claim }) => claim));
    expect(about).toContainEqual(['What the check found', summaryWords(summaryOf(report))]);
    expect(about).toContainEqual(['Claims', report.claims.length]);
    expect(claims?.[1]?.includes('True')).toBe(true);
    const settled = claims?.[1]?.[claims[0]?.indexOf('Settled') ?? -1];
    expect(settled).toEqual(
      new Date(`${report.claims[0]?.verdict?.settledAt.slice(0, 10)}T00:00Z`),
    );
  });

  it('as a PDF by pdf.js, with its outline, its tags, its language and its title', async () => {
    const pdf = await readPdf(await saved('pdf'));
    expectAll(pdf.words);
    expect(pdf.info).toMatchObject({
      Language: 'en',
      Title: expect.stringContaining(report.article.title),
    });
    expect(pdf.outline).toEqual([report.article.title]);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.metadata).toContain('<pdfuaid:part>1');
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link', 'Table', 'TH', 'TD']) {
      expect(pdf.roles).toContain(role);
    }
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });

  it.skipIf(!hasProgram('pdftotext'))('as a PDF by pdftotext (where it is installed)', async () => {
    expectAll(saidOf(await saved('pdf'), 'pdftotext', (file) => [file, '-']));
  });

  it.skipIf(!hasProgram('pdfinfo'))('as a PDF by pdfinfo (where it is installed)', async () => {
    const pdf = await saved('pdf');
    const info = saidOf(pdf, 'pdfinfo', (file) => [file]);
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toContain(report.article.title);
    expect(info).toMatch(/^Encrypted:\s+no$/m);
    const structure = saidOf(pdf, 'pdfinfo', (file) => ['-struct', file]);
    for (const kind of ['Document', 'H1', 'H2', 'H3', 'Table']) {
      expect(structure).toMatch(new RegExp(`^\\s*${kind}\\b`, 'm'));
    }
  });

  it('as Markdown by markdown-it, each source a footnote', async () => {
    const html = new MarkdownIt().use(footnote).render(await text('md'));
    const { words, texts } = page(html);
    expectAll(words);
    expect(texts('h1')).toEqual([`Fact check: ${report.article.title}`]);
    const notes = [...html.matchAll(/<li id="fn\d+" class="footnote-item">(.*?)<\/li>/gs)];
    expect(notes).toHaveLength(report.references.length);
    for (const [index, { formatted }] of report.references.entries()) {
      expect(packed(page(notes[index]?.[1] ?? '').words)).toContain(packed(formatted));
    }
    expect(html.match(/class="footnote-ref"/g)).toHaveLength(cited.length);
  });

  it('as HTML by htmlparser2', async () => {
    expectAll(page((await text('html')).replace(/<style>.*?<\/style>/gs, '')).words);
  });

  it('as CSV by papaparse, a row a claim', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(await text('csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expectAll(data.map((row) => Object.values(row).join(' ')).join(' '), { withFigures: false });
    expect(data.map(({ Number: number }) => Number(number))).toEqual(
      report.claims.map(({ number }) => number),
    );
    expect(data[1]?.Verdict).toBe('False');
    expect(data[1]?.Citations).toContain('“Taking part: 13,000 | *all* arms”');
  });

  it('as JSON by ajv, with the schema that the desk publishes', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      reportJsonSchema(),
    );
    const value = JSON.parse(await text('json'));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(
      value.claims.flatMap(({ citations }: Report['claims'][number]) =>
        citations.map(({ quote }) => quote),
      ),
    ).toEqual(cited.map(({ citation }) => citation.quote));
    expect(value.references).toMatchObject(
      report.references.map(({ number, formatted }) => ({ number, formatted })),
    );
  });

  it('as ClaimReview by a JSON-LD processor', async () => {
    const quads = await statementsOf(JSON.parse(await text('claimreview')));
    const objects = (property: string) =>
      quads.filter(({ predicate }) => predicate === `http://schema.org/${property}`);
    const of = (subject: string, property: string) =>
      objects(property).find((quad) => quad.subject === subject)?.object ?? '';
    const settled = report.claims.filter(({ verdict }) => verdict);
    const wordings = objects('itemReviewed').map(({ object }) => of(object, 'text'));
    expect(wordings.toSorted()).toEqual(settled.map(({ wording }) => wording).toSorted());
    for (const { subject, object } of objects('reviewRating')) {
      const wording = of(of(subject, 'itemReviewed'), 'text');
      expect(wording).toContain(of(subject, 'claimReviewed').replace(/ ?…$/, ''));
      const claim = settled.find((one) => one.wording === wording);
      const { label, order } = ratingOf(report.scale, claim?.verdict?.rating ?? '');
      expect(of(object, 'alternateName')).toBe(label);
      expect(Number(of(object, 'ratingValue'))).toBe(order);
    }
    expect(objects('reviewRating')).toHaveLength(settled.length);
    expect(objects('citation')).toHaveLength(cited.length);
    const described = objects('description').map(({ object }) => object);
    for (const { source } of cited) expect(described).toContain(source);
  });

  it('as W3C annotations by a JSON-LD processor, each claim on its words', async () => {
    const quads = await statementsOf(JSON.parse(await text('annotations')));
    const of = (name: string) =>
      quads.filter(({ predicate }) => predicate === name).map(({ object }) => object);
    const words = new Set(quads.map(({ object }) => object));
    expect(of(`${as}totalItems`)).toEqual([`${report.claims.length}`]);
    expect(of(`${oa}motivatedBy`).toSorted()).toEqual(
      [
        ...report.claims.slice(3).map(() => `${oa}describing`),
        ...Array(3).fill(`${oa}assessing`),
      ].toSorted(),
    );
    for (const { wording, passages } of report.claims) {
      expect(words).toContain(wording);
      for (const { exact } of passages) expect(of(`${oa}exact`)).toContain(exact);
    }
    for (const { verdict, citation } of cited) {
      expect(words).toContain(verdict);
      const line = `“${citation.quote}”`;
      expect([...words].some((one) => one.includes(line))).toBe(true);
    }
    expect(of(`${oa}hasSource`)).toContain('https://drills.example/2021');
    expect(of(`${oa}start`)).toHaveLength(report.claims.flatMap(({ passages }) => passages).length);
  });
});

/** The part of schema.org's context that ClaimReview needs: https://schema.org/docs/jsonldcontext.json */
const schemaOrg = {
  '@context': {
    '@vocab': 'http://schema.org/',
    type: '@type',
    id: '@id',
    url: { '@id': 'http://schema.org/url', '@type': '@id' },
    datePublished: { '@id': 'http://schema.org/datePublished', '@type': 'http://schema.org/Date' },
  },
};

const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const link = (iri: string) => ({ '@id': iri, '@type': '@id' }) as const;
const word = (iri: string) => ({ '@id': iri, '@type': '@vocab' }) as const;

/** The part of the Web Annotation context that the report needs: https://www.w3.org/ns/anno.jsonld */
const annotationContext: JsonLd = {
  '@context': {
    oa,
    as,
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Annotation: 'oa:Annotation',
    Organization: 'foaf:Organization',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    TimeState: 'oa:TimeState',
    assessing: 'oa:assessing',
    commenting: 'oa:commenting',
    describing: 'oa:describing',
    linking: 'oa:linking',
    tagging: 'oa:tagging',
    label: 'rdfs:label',
    creator: link('dcterms:creator'),
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    generated: { '@id': 'dcterms:issued', '@type': 'xsd:dateTime' },
    name: 'foaf:name',
    homepage: link('foaf:homepage'),
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    first: link('as:first'),
    last: link('as:last'),
    partOf: link('as:partOf'),
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    canonical: link('oa:canonical'),
    motivation: word('oa:motivatedBy'),
    purpose: word('oa:hasPurpose'),
    body: link('oa:hasBody'),
    target: link('oa:hasTarget'),
    source: link('oa:hasSource'),
    scope: link('oa:hasScope'),
    selector: link('oa:hasSelector'),
    state: link('oa:hasState'),
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    sourceDate: { '@id': 'oa:sourceDate', '@type': 'xsd:dateTime' },
  },
};

const contexts: Record<string, JsonLd> = {
  'https://schema.org': schemaOrg,
  'http://www.w3.org/ns/anno.jsonld': annotationContext,
};

type Quad = Record<'subject' | 'predicate' | 'object', { value: string }>;

/** What a JSON-LD processor takes a document to state, in its order. */
async function statementsOf(document: object) {
  const documentLoader = (url: string): Promise<RemoteDocument> => {
    const context = contexts[url];
    if (!context) throw new Error(`Nothing is fetched from ${url}.`);
    return Promise.resolve({ documentUrl: url, document: context });
  };
  const quads = (await (jsonld.toRDF(document, { documentLoader }) as Promise<unknown>)) as Quad[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
}

const isOneEngine = process.env.CLAIMDESK_TEST_ENGINE !== 'server';

describe('the sample’s report, printed by LibreOffice (where it is installed, on one engine)', () => {
  it.skipIf(!libreOfficeHas('writer') || !isOneEngine)(
    'as a Word document, with nothing outside the margins of its pages',
    async () => {
      const pdf = printedByLibreOffice('document.docx', await saved('docx'));
      const { words, pages } = await readPdf(pdf);
      expectAll(words);
      const pictures = await picturesOf(pdf);
      expect(pictures).toHaveLength(pages);
      for (const { ink, width, height } of pictures) {
        expect(ink?.left).toBeGreaterThan(36);
        expect(ink?.right).toBeLessThan(width - 36);
        expect(ink?.top).toBeGreaterThan(24);
        expect(ink?.bottom).toBeLessThan(height - 24);
      }
    },
    150_000,
  );

  it.skipIf(!libreOfficeHas('calc') || !isOneEngine)(
    'as a workbook, with every claim and every citation',
    async () => {
      const pdf = printedByLibreOffice('workbook.xlsx', await saved('xlsx'));
      const words = packed((await readPdf(pdf)).words);
      for (const { claim, citation } of cited) {
        expect(words).toContain(packed(claim));
        expect(words).toContain(packed(citation.quote ?? ''));
      }
      expect((await picturesOf(pdf)).some(({ ink }) => ink)).toBe(true);
    },
    150_000,
  );
});
