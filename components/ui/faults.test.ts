import { describe, expect, it } from 'vitest';
import { closestName, faultOf } from '@/components/ui/faults';

describe('the fault of a field', () => {
  const issues = [
    { path: 'quote', message: 'Too long.' },
    { path: 'passages.0.start', message: 'Choose words.' },
    { path: 'passages.0.exact', message: 'Choose words.' },
    { path: 'quote', message: 'Not in the text.' },
  ];

  it('holds every message of the field', () => {
    expect(faultOf(issues, 'quote')).toBe('Too long. Not in the text.');
  });

  it('holds what is wrong with its parts, said once', () => {
    expect(faultOf(issues, 'passages')).toBe('Choose words.');
  });

  it('is none where only another name begins alike', () => {
    expect(faultOf(issues, 'quo')).toBeUndefined();
    expect(faultOf(issues, 'passage')).toBeUndefined();
  });
});

describe('where a fault lies', () => {
  it('is the field of its name', () => {
    expect(closestName(['parts', 'parts.0.wording'], 'parts.0.wording')).toBe('parts.0.wording');
  });

  it('is else the closest field that it is a part of', () => {
    expect(closestName(['passages.0', 'passages'], 'passages.0.exact')).toBe('passages.0');
  });

  it('is no field where it is of the form as a whole', () => {
    expect(closestName(['passages'], '')).toBeUndefined();
  });
});
