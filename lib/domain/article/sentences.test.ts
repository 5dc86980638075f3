import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { sectionsOf } from '@/lib/domain/article/sections';
import { sentencesOf } from '@/lib/domain/article/sentences';

const split = (text: string, language = 'en') =>
  sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );

/** `|` stands where one sentence ends and the next begins. */
const cases = (language: string, name: string, lines: readonly string[]) => {
  test.each(lines)(`${name}: %s`, (line) => {
    const sentences = line.split('|').map((sentence) => sentence.trim());
    expect(
      split(
        line.replace(/ ?\| ?/g, (mark) => mark.replace('|', '').slice(0, 1)),
        language,
      ),
    ).toEqual(sentences);
  });
};

describe('sentences in English', () => {
  cases('en', 'plain', [
    'It rained. | Nobody came. | Why? | Who knows!',
    'One sentence without its stop',
    'It ended. | 40 people died. | $5 million was lost.',
    'He left in 2014. | Russia stayed.',
  ]);

  cases('en', 'abbreviations', [
    'Mr. Brown met Dr. Green, Sen. White and Gov. Black. | They talked.',
    'The trial, Smith vs. Jones, went on. | It was long.',
    'Some fruit, e.g. Apples of Kent, was sold (i.e. The best).',
    'See No. 5, Fig. 3 and pp. 12–14. | It is all there.',
    'Can it be done? | No. | Not yet.',
    'The company, Acme Inc., grew. | It sold Bolt Co. | Shares fell.',
    'Acme Corp. Chief Ann Lee resigned. | Nobody replaced her.',
    'They read Brown et al. | The rest was skipped.',
    'She lives on Main St. | It is quiet there, in St. Louis.',
    'Steel, stone, etc. | Workers carried it.',
    'He came on Sept. 11 and left on Jan. 2. | It was cold.',
  ]);

  cases('en', 'initials and acronyms', [
    'George W. Bush and J. R. R. Tolkien never met. | E. B. White was ill.',
    'The U.S. Army left. | It was the last in the U.S. | The war was over.',
    'A U.S. official and the U.N. Security Council agreed. | He said so.',
    'The U.S. 7th Fleet sailed.',
    'She holds a Ph.D. | He has none.',
    'They chose Plan B. | Critics laughed.',
    'He fought in World War I. | Germany lost it.',
  ]);

  cases('en', 'figures and times', [
    'It grew 3.5 percent, to $1.2 billion. | Then it fell by .5 points.',
    'At 5 p.m. Monday, or 3 p.m. Moscow time, it began. | It ended at 9 a.m. | Troops left.',
    'They met at 8.30. | Nobody spoke.',
    'Version 2.0.1 came out at 7:30 a.m. on May 3. | It failed.',
    '1. The first point is this. | It matters.',
    'The city (pop. 2.1 million) is old. | It is in the north.',
  ]);

  cases('en', 'ellipses', [
    'Wait… what is it?',
    'Well... I think so. | He left...',
    'He waited… | Nobody came.',
    'He waited . . . and went. | It was late. . . . | Nobody knew.',
  ]);

  cases('en', 'quotations', [
    '“It is over,” Lee said. | “We lost.”',
    '“Is it over?” Lee asked. | “Yes!” he cried.',
    '“Is it over?” asked Ann Lee of the Institute. | Nobody answered.',
    '“Is it over?” Ann Lee of the Institute said. | Nobody answered.',
    '"Is it over?" Lee asked. | "Not yet."',
    '“Is it over?” I asked. | “No!” | He turned away.',
    '“It is over.” | The crowd said nothing.',
    '“It is late. | We should go,” she said.',
    'He said: “It is late.” | “Is it?” | “Yes.”',
    '“It’s the old saying: ‘He who waits, wins.’” | They waited.',
    'They called it “war.” | Then it ended.',
  ]);

  cases('en', 'brackets', [
    'He spoke (it was late. Nobody heard) and left. | They slept.',
    'He said “[The army. And others] will come.” | They came.',
    '(It rained. Nobody came.) | The hall was empty.',
    'It is known.[12] | Others disagree.¹ | So it goes.[3][4] | Still.',
    'See example.org.Then go. | It broke ( as things do. | Nobody mended it.',
    'He listed a) bread. | Then b) butter.',
  ]);
});

describe('sentences in other languages', () => {
  cases('de', 'German', [
    'Am 3. Oktober kam Dr. Weiß, d. h. Herr Weiß. | Er blieb bis zum 5. | Dann ging er.',
    'Es kostet 5 Mio. Euro, z. B. Kredite. | Das ist viel.',
    '„Warum?“, fragte sie. | „Darum!“ | Er ging.',
    '»Warum?« fragte sie. | »Darum.«',
  ]);
  cases('fr', 'French', [
    'M. Dupont a vu Mme Le Bris. | Il est parti.',
    '« Pourquoi ? » demanda-t-elle. | « Non ! » | Il est parti.',
  ]);
  cases('es', 'Spanish', ['El Sr. García llegó. | ¿Por qué? | «No sé», dijo la Dra. Ruiz.']);
  cases('ru', 'Russian', ['Он родился в г. Москве в 1950 г. | Он уехал. | А. С. Пушкин умер.']);
  cases('zh', 'Chinese', ['他来了。|她走了！|“你去吗？”他问。|“去。”|然后走了（他说。真的）。']);
  cases('ja', 'Japanese', ['彼は来た。|「行くの？」と彼は聞いた。|「はい。」|彼女は答えた。']);
  cases('ar', 'Arabic', [
    'قال الوزير: «لن نذهب.» | ثم غادر؟ | نعم.',
    'كتب أ. ب. سالم كتابا. | ثم سكت.',
  ]);
  cases('he', 'Hebrew', ['א. ב. יהושע כתב ספר. | הוא מת. | למה?']);
  cases('hi', 'Hindi', ['यह है। | वह था।']);
  cases('not a tag', 'an unknown language', ['Dr. Oda came. | Nobody saw.']);
});

test('paragraphs end sentences, single line breaks do not', () => {
  expect(split('A title\n\nIt rained\nall day. It\nstopped.')).toEqual([
    'A title',
    'It rained\nall day.',
    'It\nstopped.',
  ]);
});

test('offsets count in the whole text', () => {
  expect(sentencesOf('Title\n\n It rained. Hard.', { start: 7, end: 24 }, 'en')).toEqual([
    { start: 8, end: 18 },
    { start: 19, end: 24 },
  ]);
});

test('whatever the text, the sentences are in order and only spaces stand between them', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '. ',
      '? ',
      '… ',
      '”',
      '“',
      '(',
      ')',
      '[1] ',
      ' ',
      'Mr',
      'U.S.',
      '5',
      'A',
      'the',
      '。',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(bit), fc.constantFrom('en', 'de', 'ja', 'ar', ''), (bits, language) => {
      const text = bits.join('');
      const sentences = sentencesOf(text, { start: 0, end: text.length }, language);
      let end = 0;
      for (const sentence of sentences) {
        expect(text.slice(end, sentence.start).trim()).toBe('');
        expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        end = sentence.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

const original = '../shared/seed/article.txt';

test.skipIf(!existsSync(original))(`the original article (needs ${original})`, () => {
  const article = fromPlainText(readFileSync(original, 'utf8'));
  const sections = sectionsOf(article.blocks).map(({ paragraphs }) =>
    paragraphs.map((block) => sentencesOf(article.text, block, 'en').length),
  );
  expect(sections).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 3],
    [2, 1, 3, 2, 3, 2, 2, 1, 1],
    [2, 1, 1, 1, 2, 3, 2, 1, 1, 2, 1, 1],
  ]);
});
