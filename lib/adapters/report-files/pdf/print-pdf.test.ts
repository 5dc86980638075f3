import { beforeAll, describe, expect, it } from 'vitest';
import { printPdf } from '@/lib/adapters/report-files/pdf/print-pdf';
import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import type { Report } from '@/lib/domain/report/report';
import { readPdf } from '@/tests/support/pdf-reader';

const print = (report: Report) => printPdf(reportDocument(report));
/** Where a line ends within a word or an address, the reader of a PDF has a blank. */
const packed = (text: string) => text.replace(/\s+/g, '');

describe('a report as a PDF', () => {
  const report = sampleReport();
  const bytes = print(report);
  let pdf: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    pdf = await readPdf(bytes);
  });

  it('tells every claim, its verdict, its reasons and its evidence', () => {
    const words = packed(pdf.words);
    for (const { wording, citations } of report.claims) {
      expect(words).toContain(packed(wording));
      for (const { quote, locator } of citations) {
        if (quote) expect(words).toContain(packed(`“${quote}”`));
        if (locator) expect(words).toContain(packed(locator));
      }
    }
    for (const { formatted } of report.references) expect(words).toContain(packed(formatted));
    expect(pdf.words).toContain(
      'Of 12 claims, 10 are settled: 2 false, 1 mostly false, 1 half true, 2 mostly true, 3 true and 1 unproven.',
    );
    expect(pdf.words).toContain('so the new one carries 58 percent more, not twice as many.');
    expect(words).toContain('station19million');
  });

  it('tells what it is', () => {
    expect(pdf.info).toMatchObject({
      Title: `Fact check: ${report.article.title}`,
      Author: report.desk.name,
      Language: 'en',
    });
    expect(pdf.outline).toEqual([report.article.title]);
    expect(packed(pdf.words)).toContain(report.article.textSha256);
  });

  it('is tagged for screen readers, and says that it is PDF/UA-1', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    for (const role of ['H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'TD', 'L', 'LI', 'Link', 'P']) {
      expect(pdf.roles).toContain(role);
    }
  });

  it('has the same bytes each time', () => {
    expect(Buffer.from(print(structuredClone(report))).equals(bytes)).toBe(true);
  });

  it('is dated as the report is; a preview has no date of its own and the same bytes', async () => {
    expect(pdf.info.CreationDate).toMatch(/^D:20261002/);
    const preview = { ...report, number: null, slug: null, publishedAt: null, url: null };
    expect(Buffer.from(print(preview)).equals(print(preview))).toBe(true);
    expect((await readPdf(print(preview))).words).toContain('Preview, not published');
  });

  it('runs nothing that somebody wrote', async () => {
    const hostile =
      '#read("/etc/passwd") ] } ) $x$ *b* _i_ `c` @r <l> \\ " #panic() // /* https://x.example/"#[';
    const claim = report.claims[0]!;
    const read = await readPdf(
      print({
        ...report,
        article: { ...report.article, title: hostile, authors: [hostile], note: hostile },
        desk: { ...report.desk, name: hostile },
        method: `\`\`\`\n${hostile}\n\`\`\``,
        claims: [{ ...claim, wording: hostile, claimant: hostile, reviewers: [hostile] }],
        references: [{ ...report.references[0]!, formatted: hostile }],
      }),
    );
    const found =
      packed(read.words).split(packed('#read("/etc/passwd")]})$x$*b*_i_`c`')).length - 1;
    expect(found).toBeGreaterThanOrEqual(7);
  });
});

it('sets the annotated script: the whole text, with a note beside each claim', async () => {
  const report = sampleReport();
  const bytes = printPdf(scriptDocument(report));
  expect(Buffer.from(printPdf(scriptDocument(report))).equals(bytes)).toBe(true);
  const pdf = await readPdf(bytes);
  expect(pdf.info.Title).toBe(`Annotated script: ${report.article.title}`);
  expect(pdf.metadata).toContain('<pdfuaid:part>1');
  // As it is read out: a paragraph, then its notes.
  expect(packed(pdf.words)).toContain(
    packed('largest public purchase in the town’s history 2. 1 True Nordvik’s council voted'),
  );
  for (const { wording, citations } of report.claims) {
    expect(packed(pdf.words)).toContain(packed(wording));
    for (const { quote } of citations) {
      if (quote) expect(packed(pdf.words)).toContain(packed(quote));
    }
  }
});

describe('any script', () => {
  it('runs from the right where the article does', async () => {
    const arabic = await readPdf(print(rightToLeftReport()));
    expect(arabic.info.Language).toBe('ar');
    expect(arabic.metadata).toContain('<pdfuaid:part>1');
    for (const word of ['كهربائية', 'صحيفة', 'الجديدة']) expect(arabic.words).toContain(word);
    expect(arabic.words).toContain('Of 2 claims, 1 is settled: 1 true. 1 is not settled.');
  });

  const sentences = {
    ru: 'Паром перевезёт сто двадцать машин.',
    el: 'Το πλοίο θα μεταφέρει εκατόν είκοσι αυτοκίνητα· ᾧ ἔργον.',
    vi: 'Phà mới sẽ chở một trăm hai mươi chiếc xe.',
    he: 'המעבורת תישא מאה ועשרים מכוניות.',
    hi: 'नई नौका एक सौ बीस गाड़ियाँ ले जाएगी।',
    bn: 'নতুন ফেরি একশো বিশটি গাড়ি বহন করবে।',
    ta: 'புதிய படகு நூற்று இருபது கார்களை ஏற்றும்.',
    th: 'เรือข้ามฟากลำใหม่จะบรรทุกรถได้หนึ่งร้อยยี่สิบคัน',
    km: 'សាឡាងថ្មីនឹងដឹករថយន្តមួយរយម្ភៃគ្រឿង។',
    my: 'ကူးတို့သင်္ဘောအသစ်သည် ကားတစ်ရာ့နှစ်ဆယ် တင်ဆောင်မည်။',
    ka: 'ახალი ბორანი ას ოც მანქანას გადაიყვანს.',
    hy: 'Նոր լաստանավը կտեղափոխի հարյուր քսան մեքենա։',
    am: 'አዲሱ ጀልባ መቶ ሃያ መኪኖችን ይጭናል።',
    zh: '新渡輪將搭載一百二十輛汽車。新渡轮将搭载一百二十辆汽车。',
    ja: '新しいフェリーは自動車百二十台を運ぶ。',
    ko: '새 여객선은 자동차 백이십 대를 싣는다.',
  };

  it.each(Object.entries(sentences))(
    '%s is set with a shape for every letter',
    (language, text) => {
      const report = sampleReport();
      const bytes = print({
        ...report,
        article: { ...report.article, language, title: text },
        claims: [{ ...report.claims[0]!, wording: `${text} 😀 ✓ →` }],
      });
      // A document that misses a shape does not say so.
      expect(Buffer.from(bytes).includes('<pdfuaid:part>1')).toBe(true);
    },
  );

  it.each([
    ['tabs and ends of lines', 'a\tb\r\nc\rd\u0085e\u2028f\u2029g'],
    ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u009ff'],
    ['what is not seen', 'a\u200bb\u200dc\u00add\ufeffe\u2060f\ufe0f\u2066g\u2069'],
    ['blanks of every width', 'a\u00a0b\u2003c\u2009d\u202fe\u3000f'],
    ['halves of characters', 'a\ud800b\udc00c'],
    ['marks by themselves', '\u0301a\u0327\u20dd'],
  ])('says PDF/UA-1 also of a report with %s', (_, text) => {
    const report = sampleReport();
    const claim = report.claims[0]!;
    const bytes = print({
      ...report,
      article: { ...report.article, title: text, note: text },
      claims: [{ ...claim, wording: text, verdict: { ...claim.verdict!, reason: text } }],
    });
    expect(Buffer.from(bytes).includes('<pdfuaid:part>1')).toBe(true);
  });

  it.each([
    ['for private use', 'a\ue000b'],
    ['that are none', 'a\ufdd0b\u{1fffe}c'],
    ['not yet assigned', 'a\u0378b'],
  ])('is set without the standard where it has characters %s', (_, text) => {
    const report = sampleReport();
    const bytes = print({ ...report, article: { ...report.article, title: text } });
    expect(Buffer.from(bytes).includes('pdfuaid')).toBe(false);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('sets what it has shapes for where a letter has none, and does not say PDF/UA', async () => {
    const report = sampleReport();
    const bytes = print({ ...report, article: { ...report.article, title: 'Ferry 𓀀 𐏉' } });
    const read = await readPdf(bytes);
    expect(read.metadata).not.toContain('pdfuaid');
    expect(read.isTagged).toBe(true);
    expect(read.words).toContain('The ferry will cost 84 million crowns.');
  });
});
