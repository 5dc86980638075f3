import { describe, expect, it } from 'vitest';
import { creditsIn, isMedium, nameKey } from '@/lib/domain/source/independence/credits';

describe('credits', () => {
  it.each([
    ['The bridge is closed, according to Reuters.', ['Reuters']],
    ['The bridge is closed, according to the Associated Press.', ['Associated Press']],
    ['OSLO (AFP) — The bridge is closed.', ['Agence France-Presse']],
    ['BERLIN (dpa/ak) - Die Brücke ist gesperrt.', ['Deutsche Presse-Agentur']],
    ['“It is closed,” the mayor told the Harbour Gazette on Monday.', ['Harbour Gazette']],
    ['“It is closed,” the mayor told Reuters Monday.', ['Reuters']],
    ["“It is closed,” the mayor told CNN's Ada Reyes.", ['CNN']],
    ['It is closed, according to Ada Reyes of the Harbour Gazette.', ['Harbour Gazette']],
    ['In an interview with The Harbour Gazette, he said so.', ['Harbour Gazette']],
    ['Reuters reported on Tuesday that it is closed.', ['Reuters']],
    ['The Harbour Gazette first reported the closure.', ['Harbour Gazette']],
    ['The closure was first reported by the Harbour Gazette.', ['Harbour Gazette']],
    ['The Associated Press contributed to this report.', ['Associated Press']],
    ['With files from The Canadian Press', ['Canadian Press']],
    ['It is closed, citing Reuters and AFP.', ['Reuters', 'Agence France-Presse']],
    [
      'Traffic grew by a third, according to the Institute for Coastal Transport.',
      ['Institute for Coastal Transport'],
    ],
    ['Die Brücke ist gesperrt, wie die Nachrichtenagentur Reuters meldet.', ['Reuters']],
    ['Le pont est fermé, selon l’AFP.', ['Agence France-Presse']],
    ['El puente está cerrado, según la agencia EFE.', ['Agencia EFE']],
    ['Мост закрыт, сообщает ТАСС.', ['TASS']],
    ['The bridge is closed.\n\nReuters\n', ['Reuters']],
    ['(Reporting by Ada Reyes in Oslo; editing by Bo Groot)', ['Reuters']],
  ])('%s', (text, expected) => {
    expect(creditsIn(text)).toEqual(expected);
  });

  it.each([
    'The mayor told reporters that it is closed, according to police.',
    'A photo of the bridge (AP Photo/Ada Reyes)',
    'Council members reported a loss. Smith reported one too.',
    'Reuters moved its office to the harbour.',
    'The rate fell in Pennsylvania (PA) and the region.',
  ])('nobody is credited: %s', (text) => {
    expect(creditsIn(text)).toEqual([]);
  });

  it('names each once, in the order in which they are first named', () => {
    expect(creditsIn('(Reuters) - It is closed, AFP reported. The mayor told Reuters so.')).toEqual(
      ['Reuters', 'Agence France-Presse'],
    );
  });

  it('reads a text of a million characters that credits nobody in a moment', () => {
    const began = performance.now();
    creditsIn('According To The Of And '.repeat(40_000));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

it('two ways to write a name have one key', () => {
  expect(nameKey('The Harbour Gazette')).toBe(nameKey('Harbour-Gazette'));
});

it('tells media from others', () => {
  expect(['Reuters', 'Harbour Gazette', 'BBC', 'Le Monde', 'Sky News'].every(isMedium)).toBe(true);
  expect(['Ada Reyes', 'Eurostat', 'Ministry of Health'].some(isMedium)).toBe(false);
});
