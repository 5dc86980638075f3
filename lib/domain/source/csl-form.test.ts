import { describe, expect, it } from 'vitest';
import { cslTypes } from '@/lib/domain/source/csl';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import { cslOf, formOf } from '@/lib/domain/source/csl-form';
import { fieldsOf } from '@/lib/domain/source/form-fields';

const article: CslDraft = {
  type: 'article-journal',
  title: 'Water under the steppe',
  author: [
    { family: 'Berg', given: 'Pieter', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
    { literal: 'The Drill Survey' },
  ],
  editor: [{ family: 'Sato', given: 'Ren' }],
  issued: { 'date-parts': [[2019, 4]], season: '2' },
  'container-title': 'Journal of Imagined Geography',
  volume: '12',
  ISSN: '1234-5678',
};

const edited = (change: (form: ReturnType<typeof formOf>) => void, base = article) => {
  const form = formOf(base);
  change(form);
  return cslOf(form, base);
};

describe('a work in a form', () => {
  it('comes out as it went in when nothing is touched', () => {
    expect(cslOf(formOf(article), article)).toEqual(article);
  });

  it('keeps what the form does not ask for when something is', () => {
    const after = edited((form) => {
      form.title = ' Water ';
      form.texts.issued = '24 August 2021';
      form.texts.volume = '';
      form.texts.page = '1-20';
      form.authors.push({ kind: 'person', family: 'Rowe', given: 'Ada' });
    });
    const { volume: _, ...rest } = article;
    expect(after).toEqual({
      ...rest,
      title: 'Water',
      issued: { 'date-parts': [[2021, 8, 24]] },
      page: '1-20',
      author: [...(article.author ?? []), { family: 'Rowe', given: 'Ada' }],
    });
  });

  it('drops rows that were left empty and keeps a person of one name whole', () => {
    const after = edited((form) => {
      form.authors = [
        { kind: 'person', family: ' ', given: '' },
        { kind: 'organisation', literal: '' },
        { kind: 'person', family: '', given: 'Voltaire' },
      ];
    });
    expect(after.author).toEqual([{ literal: 'Voltaire' }]);
    expect(edited((form) => form.authors.splice(0)).author).toBeUndefined();
  });

  it('drops the fields of the type it was, once it is of another', () => {
    const after = edited((form) => {
      form.type = 'book';
    });
    expect(after).toMatchObject({ type: 'book', volume: '12', ISSN: '1234-5678' });
    expect(after['container-title']).toBeUndefined();
  });

  it('asks for a date of every type, and for no two fields under one label', () => {
    for (const type of cslTypes) {
      const fields = fieldsOf(type);
      expect(fields.map(({ name }) => name)).toContain('issued');
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    }
    expect(fieldsOf('article-journal')[1]).toEqual({ name: 'container-title', label: 'Journal' });
  });
});
