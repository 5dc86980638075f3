'use client';

import { ChangedMeanwhile } from '@/components/claim/changed-meanwhile';
import { dateWords, stanceWords } from '@/lib/domain/report/words';
import { basisWords, personCheckWords } from '@/lib/domain/source/basis-words';
import type { Citation } from '@/lib/domain/source/citation';
import { basisOf } from '@/lib/domain/source/citation-basis';

type Props = { before: Citation; now: Citation; onTakeTheirs: () => void };

const fields = [
  { label: 'What it does to the claim', words: ({ stance }: Citation) => stanceWords[stance] },
  { label: 'Its own words', words: ({ quote }: Citation) => quote ?? '' },
  {
    label: 'What it rests on',
    words: (citation: Citation) =>
      basisWords(basisOf(citation), citation.withoutQuote?.words ?? null) ?? 'Its own words',
  },
  {
    label: 'The check with the person',
    words: ({ personCheck }: Citation) =>
      personCheck ? personCheckWords(personCheck, dateWords) : '',
  },
  { label: 'Where in the work', words: ({ locator }: Citation) => locator ?? '' },
  { label: 'Note', words: ({ note }: Citation) => note ?? '' },
];

/** Told to the second of two who edit one citation. */
export function CitationConflict({ before, now, onTakeTheirs }: Props) {
  return (
    <ChangedMeanwhile
      thing="citation"
      fields={fields.map(({ label, words }) => ({ label, before: words(before), now: words(now) }))}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
