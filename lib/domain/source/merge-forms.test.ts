import { describe, expect, it } from 'vitest';
import { formOf } from '@/lib/domain/source/csl-form';
import { fillIn, meetings, mergeForms, take } from '@/lib/domain/source/merge-forms';

const opened = {
  ...formOf({ type: 'book', title: 'Wells', publisher: 'A', author: [{ literal: 'Survey' }] }),
  tier: 'secondary' as const,
};
const now = {
  ...formOf({ type: 'book', title: 'Deep wells', publisher: 'B', DOI: '10.5555/a' }),
  tier: 'primary' as const,
};
const typed = {
  ...formOf({ type: 'book', title: 'Old wells', publisher: 'A', author: [{ literal: 'Survey' }] }),
  tier: 'secondary' as const,
};

describe('a form typed into while somebody else saved', () => {
  it('takes over what was left alone and keeps what was typed', () => {
    const merged = mergeForms(opened, now, typed);
    expect(merged.title).toBe('Old wells');
    expect(merged.texts.publisher).toBe('B');
    expect(merged.texts.DOI).toBe('10.5555/a');
    expect(merged.authors).toEqual([]);
    expect(merged.tier).toBe('primary');
  });

  it('tells each field that the other changed, with both sides', () => {
    const told = meetings(opened, now, typed);
    expect(told.map(({ name }) => name)).toEqual(['title', 'authors', 'tier', 'publisher', 'DOI']);
    expect(told[0]).toEqual({
      name: 'title',
      label: 'Title',
      was: 'Wells',
      theirs: 'Deep wells',
      mine: 'Old wells',
    });
  });

  it('lets one field be taken at a time', () => {
    const merged = take(mergeForms(opened, now, typed), now, 'title');
    expect(merged.title).toBe('Deep wells');
    expect(merged.texts).toEqual(now.texts);
  });
});

describe('a form filled in from elsewhere', () => {
  it('takes what it lacks, leaves what it has, and says what it took', () => {
    const { form, filled } = fillIn(opened, now);
    expect(form.title).toBe('Wells');
    expect(form.texts.publisher).toBe('A');
    expect(form.texts.DOI).toBe('10.5555/a');
    expect(form.authors).toEqual(opened.authors);
    expect(filled).toEqual(['DOI']);
  });
});
