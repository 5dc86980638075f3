import { expect, it } from 'vitest';
import type { Presence } from '@/lib/domain/live/live';
import { editedClaims, placeWords } from '@/lib/domain/live/live-words';

const at = (name: string, claimId: string | null, editing: Presence['editing']): Presence => ({
  person: { id: name, name },
  claimId,
  editing,
});

it('says where somebody is', () => {
  expect(placeWords(at('Ada', null, null), undefined)).toBe('is reading');
  expect(placeWords(at('Ada', 'a', null), 3)).toBe('is at claim 3');
  expect(placeWords(at('Ada', 'a', 'assessment'), 3)).toBe('is assessing claim 3');
  expect(placeWords(at('Ada', null, 'new claim'), undefined)).toBe('is adding a claim');
});

it('gathers who edits a claim, and leaves out who only reads', () => {
  const present = [
    at('Ada', 'a', 'wording'),
    at('Ben', 'a', 'citation'),
    at('Cy', 'b', null),
    at('Di', null, 'new claim'),
  ];
  expect([...editedClaims(present, () => 3)]).toEqual([
    ['a', 'Ada is changing the wording of claim 3; Ben is citing a source on claim 3'],
  ]);
});
