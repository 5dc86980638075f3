import { describe, expect, it } from 'vitest';
import { trimmed } from '@/components/article/selection-offsets';

describe('trimmed', () => {
  const text = 'One.\n\nTwo 🙂 three.';

  it('leaves out white space at both ends, line breaks between blocks too', () => {
    expect(trimmed(text, 3, 10)).toEqual({ start: 3, end: 9, exact: '.\n\nTwo' });
    expect(trimmed(text, 4, 9)).toEqual({ start: 6, end: 9, exact: 'Two' });
  });

  it('counts UTF-16 code units', () => {
    expect(trimmed(text, 9, 18)).toEqual({ start: 10, end: 18, exact: '🙂 three' });
  });

  it('is nothing where only white space is marked', () => {
    expect(trimmed(text, 4, 6)).toBeNull();
  });
});
