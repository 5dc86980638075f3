import { describe, expect, it } from 'vitest';
import {
  readBibliography,
  writeBibliography,
} from '@/lib/adapters/bibliography-formats/bibliography-text';
import { convertInWorker } from '@/lib/adapters/bibliography-formats/in-worker';
import { isClaimdeskError } from '@/lib/domain/errors';

const titles = async (text: string) =>
  (await readBibliography(text, null)).entries.map((entry) =>
    'csl' in entry ? entry.csl.title : entry.problem,
  );

describe('a bibliography', () => {
  it.each([
    ['csl', '[{"id": "a", "type": "book", "title": "Wells"}]'],
    ['bibtex', '% by hand\n@book{a, title={Wells}}'],
    ['ris', '\uFEFF\nTY  - BOOK\nTI  - Wells\nER  - '],
  ])('is known as %s by its content', async (format, text) => {
    expect(await readBibliography(text, null)).toMatchObject({
      format,
      entries: [{ position: 1, csl: { type: 'book', title: 'Wells' } }],
    });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Wells, by Ada Rowe, 2019.'],
    ['broken JSON', '[{"title": "Wells",\n}]'],
    ['an empty list', '[]'],
    ['macros alone', '@string{a = "b"}'],
  ])('is refused when it is %s', async (_what, text) => {
    await expect(readBibliography(text, null)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'text' }],
    });
  });

  it('goes through each format and back', async () => {
    const works = [{ key: 'rowe', csl: { type: 'book' as const, title: 'Deep wells' } }];
    for (const format of ['csl', 'bibtex', 'ris'] as const) {
      const text = await writeBibliography(works, format);
      const { entries } = await readBibliography(text, null);
      expect(entries).toEqual([{ position: 1, ...works[0] }]);
    }
  });

  it('names an item that no database can keep', async () => {
    expect(await titles('[{"type": "book", "title": "a\\u0000"}, 5]')).toEqual([
      'Its text holds the character U+0000.',
      'This is no CSL-JSON item.',
    ]);
  });
});

describe('a hostile text ends soon and harms nothing', () => {
  const macros = Array.from(
    { length: 40 },
    (_, index) => `@string{s${index + 1} = s${index} # s${index} # s${index}}`,
  ).join('\n');

  it.each<[what: string, text: string]>([
    ['5 MB of braces', `@book{a, title = ${'{'.repeat(4_999_000)}`],
    ['5 MB of entries that never close', '\n@book{a, title={'.repeat(290_000)],
    ['braces in braces', `@book{a, title = ${'{'.repeat(50_000)}${'}'.repeat(50_000)}}`],
    ['5 MB of signs', '@'.repeat(4_999_000)],
    ['macros of macros', `@string{s0 = "${'a'.repeat(1000)}"}\n${macros}\n@book{a, title = s40}`],
    ['a macro of itself', '@string{a = a # a}\n@book{a, title = a}'],
    ['JSON in JSON', '['.repeat(4_999_000)],
    ['tags without a type', 'TY  - BOOK\n'.repeat(400_000)],
    ['blanks', `@book{a,${' '.repeat(4_900_000)}title={A}`],
    ['lines of blanks', `@book{a,${'\n'.repeat(4_900_000)}title={A}`],
  ])(
    '%s',
    async (_what, text) => {
      const started = performance.now();
      const said = await readBibliography(text, null).catch((error: unknown) => error);
      expect(performance.now() - started).toBeLessThan(15_000);
      if (said instanceof Error) expect(isClaimdeskError(said), String(said)).toBe(true);
      else expect(said).toMatchObject({ entries: [{ problem: expect.any(String) }] });
    },
    40_000,
  );

  it('when it is over 5 MB or 2,000 entries, before anything else', async () => {
    const refusal = { code: 'too_large', issues: [{ path: 'text' }] };
    await expect(readBibliography('@'.repeat(5_000_001), null)).rejects.toMatchObject(refusal);
    const many = '@book{a, title={A}}\n'.repeat(2001);
    await expect(readBibliography(many, null)).rejects.toMatchObject(refusal);
  });

  it('when it is out of time', async () => {
    const text = '@book{a, title={A}}\n'.repeat(1000);
    await expect(
      convertInWorker({ task: 'read bibtex', text, works: [] }, 1),
    ).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('time') });
  });
});
