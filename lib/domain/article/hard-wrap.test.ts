import { expect, test } from 'vitest';
import { unwrap } from '@/lib/domain/article/hard-wrap';

const wrapped = [
  'The council met on Monday evening to discuss the new bridge, which',
  'has been planned for eleven years and delayed four times so far. A',
  'decision was not reached.',
];

test('lines broken to fit a width are one paragraph', () => {
  expect(unwrap(wrapped)).toEqual([wrapped.join(' ')]);
});

test('a line that ends early ends its paragraph', () => {
  expect(unwrap([...wrapped, ...wrapped])).toEqual([wrapped.join(' '), wrapped.join(' ')]);
});

test('a line that the next word would just have fitted in ends its paragraph', () => {
  const [first = ''] = wrapped;
  const early = 'Nobody came '.padEnd(first.length - ' Nobody'.length, 'x');
  const lines = [...wrapped.slice(0, 2), ...wrapped.slice(0, 2), early, 'Nobody', ...wrapped];
  expect(unwrap(lines)).toContain('Nobody');
  expect(unwrap(lines.with(4, `${early}.`))).not.toContain('Nobody');
});

test('a hyphen at the end of a line keeps the word in one piece', () => {
  const [, ...rest] = wrapped;
  const first = 'The council met on Monday evening to discuss a much-admired well-';
  expect(unwrap([first, ...rest])[0]).toContain('well-has been');
});

test.each([
  ['lines of their own', ['Bread, butter and a pot of tea were on the table', 'Nobody', 'Rain']],
  ['long paragraphs', ['x '.repeat(150), 'y '.repeat(150), 'z '.repeat(140)]],
  [
    'two sentences',
    ['The first sentence is long enough to be a wrapped line of text.', 'So it is.'],
  ],
  ['Chinese lines', ['一'.repeat(60), '二'.repeat(60), '三'.repeat(20)]],
  ['one line', ['alone']],
])('%s stay apart', (_, lines) => {
  expect(unwrap(lines)).toEqual(lines);
});
