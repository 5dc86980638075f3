import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';

/** Why a citation brings no words of its source. */
export const NoQuoteReason = z.enum(
  ['interview', 'phone_call', 'book_page', 'observation', 'not_shareable', 'other'],
  { error: 'Choose why there are no words to quote.' },
);
export type NoQuoteReason = z.infer<typeof NoQuoteReason>;

export const WithoutQuote = z.object({
  reason: NoQuoteReason,
  /** More on it, in the reviewer's words; `other` needs them. */
  words: z.string().trim().max(2000, 'Keep it under 2,000 characters.').nullable().default(null),
});
export type WithoutQuote = z.infer<typeof WithoutQuote>;

/** A check with somebody who knows, as newsrooms record it. */
export const PersonCheck = z.object({
  /** By role: “duty officer of the port authority”. */
  who: z.string().trim().min(1, 'Say who was asked, by their role.').max(300),
  /** The day, as ISO 8601. */
  on: z.iso.date({ error: 'Give the day as 2026-11-24.' }),
  how: z.enum(['in_person', 'phone', 'email', 'video', 'message'], {
    error: 'Choose how they were asked.',
  }),
  asked: z.string().trim().min(1, 'Say what was asked.').max(2000),
  /** What they said of the substance of the claim. */
  outcome: z.enum(['confirmed', 'objected', 'partly'], {
    error: 'Choose whether they confirmed the substance.',
  }),
  /** What became of an objection. */
  resolution: z.string().trim().max(2000).nullable().default(null),
  /** Nothing that tells who they are may leave the desk. */
  protected: z.boolean().default(false),
});
export type PersonCheck = z.infer<typeof PersonCheck>;

export type CitationBasis = 'quote' | NoQuoteReason | 'unstated';

type Based = { quote: string | null; withoutQuote: WithoutQuote | null };

/** What a citation rests on: the source's words, a reason for their absence, or neither. */
export function basisOf({ quote, withoutQuote }: Based): CitationBasis {
  if (quote) return 'quote';
  return withoutQuote?.reason ?? 'unstated';
}

/** @throws ClaimdeskError `invalid_input` for words beside a reason for their absence, or a reason unsaid. */
export function refuseBasis({ quote, withoutQuote }: Based): void {
  if (quote && withoutQuote) {
    throw invalidField(
      'withoutQuote',
      'Give the words of the source or why there are none, not both.',
    );
  }
  if (withoutQuote?.reason === 'other' && !withoutQuote.words) {
    throw invalidField('withoutQuote.words', 'Say why there are no words to quote.');
  }
}

/** Whether a form asks for the check with the person. */
export const isWithPerson = (basis: CitationBasis): boolean =>
  basis === 'interview' || basis === 'phone_call';
