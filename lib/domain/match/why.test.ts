import { expect, it } from 'vitest';
import { questionOf } from '@/lib/domain/match/question';
import { whyOf } from '@/lib/domain/match/why';

const rarities = { weightOf: (term: string) => term.length, weightOfPiece: () => 1 };
const why = (asked: string, text: string, title = '') =>
  whyOf(rarities, questionOf(asked), asked, { title, text });

it('tells names that stand together as one, and words as the text has them', () => {
  expect(
    why(
      'Yesterday mayor Ida Holm’s ferries were sold',
      'The ferry that Mayor Ida Holm sold is old.',
    ),
  ).toEqual({ words: ['ferry', 'sold'], names: ['Mayor Ida Holm'], numbers: [] });
});

it('tells quantities that agree, however they are written, and other words of digits', () => {
  expect(why('It cost 84,000,000 crowns, law 1932b', 'They paid 84 million crowns. 1932b')).toEqual(
    {
      words: [],
      names: [],
      numbers: ['84 million crowns', '1932b'],
    },
  );
});

it('takes no word for a name because a sentence or a headline begins with it', () => {
  expect(why('whales in a jail', 'Jail is no place.', 'Whale Jail')).toMatchObject({
    words: ['Jail', 'Whale'],
    names: [],
  });
});

it('tells nothing where nothing is shared', () => {
  expect(why('a tunnel', 'A ferry.')).toEqual({ words: [], names: [], numbers: [] });
});
