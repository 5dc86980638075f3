import { expect, it } from 'vitest';
import { quotedSpans } from '@/lib/domain/source/independence/quotations';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['He said: “The bridge is closed.” Then he left.', ['The bridge is closed.']],
  ['"The bridge," he said, "is closed."', ['The bridge,', 'is closed.']],
  ['„Die Brücke ist gesperrt“, sagte er.', ['Die Brücke ist gesperrt']],
  ['»Die Brücke ist gesperrt«, sagte er.', ['Die Brücke ist gesperrt']],
  ['« Le pont est fermé », dit-il.', [' Le pont est fermé ']],
  ['橋は「閉鎖された」と述べた。', ['閉鎖された']],
])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it('speech that a paragraph leaves open ends with the paragraph', () => {
  expect(quoted('“One paragraph.\n“And the next,” he said.')).toEqual([
    'One paragraph.',
    'And the next,',
  ]);
});

it('inches and apostrophes open no quotation', () => {
  expect(quoted('A 5" pipe, the town’s pride and the council\'s.')).toEqual([]);
});
