'use client';

import { useMatches } from '@/app/(desk)/articles/[id]/_components/use-matches';
import { MatchEntry } from '@/components/claim/match-entry';
import { LiveText } from '@/components/ui/live-text';

/** Fewer characters say too little to look for. */
const LEAST = 12;
/** Without another key. */
const PAUSE_MS = 400;
const SHOWN = 3;

/** What was checked before that is like the words that are being typed; it stands below all fields. */
export function MatchesWhileTyping({ text }: { text: string }) {
  const asked = text.trim().replaceAll(/\s+/g, ' ').slice(0, 1_000);
  const query = new URLSearchParams({ text: asked, limit: String(SHOWN) });
  const matches = useMatches(asked.length < LEAST ? null : `/api/v1/matches?${query}`, PAUSE_MS);
  const items = matches.status === 'here' ? matches.items : [];
  return (
    <section aria-label="Checked before" className="min-h-6">
      <LiveText>
        {items.length === 0 ? '' : `${items.length} like it checked before, below the form.`}
      </LiveText>
      {items.length > 0 && (
        <>
          <h3 className="border-ink border-b font-semibold font-serif text-lg">Checked before</h3>
          <ul className="flex flex-col divide-y divide-line">
            {items.map((match) => (
              <li key={match.id} className="py-3">
                <MatchEntry match={match} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
