import type { CitationBasis, NoQuoteReason, PersonCheck } from '@/lib/domain/source/citation-basis';

export const reasonWords: Record<NoQuoteReason, string> = {
  interview: 'Interview',
  phone_call: 'Phone call',
  book_page: 'Page of a book, seen by the reviewer',
  observation: 'The reviewer’s own observation',
  not_shareable: 'Document that cannot be shared',
  other: 'Another reason',
};

export const howWords: Record<PersonCheck['how'], string> = {
  in_person: 'in person',
  phone: 'by phone',
  email: 'by e-mail',
  video: 'by video',
  message: 'by message',
};

export const outcomeWords: Record<PersonCheck['outcome'], string> = {
  confirmed: 'confirmed the substance',
  objected: 'objected to the substance',
  partly: 'confirmed the substance in part',
};

/** What stands for the words of the source where there are none; null where there are. */
export function basisWords(basis: CitationBasis, words: string | null): string | null {
  if (basis === 'quote') return null;
  if (basis === 'unstated') return 'Rests on no quoted words.';
  const reason = basis === 'other' && words ? words : reasonWords[basis];
  const more = words && words !== reason ? `. ${words}` : '';
  return ended(`No words quoted: ${reason}${more}`);
}

type ToldCheck = Pick<PersonCheck, 'who' | 'how' | 'outcome' | 'resolution'> & {
  on: string | null;
  asked: string | null;
};

/** A check with a person in sentences. `day` puts a date as ISO 8601 writes it into words. */
export function personCheckWords(check: ToldCheck, day: (iso: string) => string): string {
  const { who, on, how, asked, outcome, resolution } = check;
  const when = on ? `, ${day(on)}` : '';
  return [
    `Checked with a person: ${who}, ${howWords[how]}${when}; ${outcomeWords[outcome]}.`,
    asked && ended(`Asked: ${asked}`),
    resolution && ended(`Resolved: ${resolution}`),
  ]
    .filter(Boolean)
    .join(' ');
}

const ended = (text: string) => (/[.!?…؟。]$/.test(text) ? text : `${text}.`);
