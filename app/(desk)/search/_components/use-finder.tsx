'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type TypedSearch, useTypedSearch } from '@/app/(desk)/search/_components/use-typed-search';
import { correctionWords } from '@/components/search/correction-words';
import { HitFacts, HitSnippet, HitTitle } from '@/components/search/hit-view';
import { searchKindWords } from '@/components/search/kind-words';
import { Icon } from '@/components/ui/icon';
import type { Finder } from '@/components/ui/palette-sheet';
import { counted } from '@/lib/domain/report/words';
import { leadsTo } from '@/lib/domain/search/leads-to';
import type { SearchHit } from '@/lib/domain/search/search';

/** What the box at the top of the desk finds while one types. */
export function useFinder(): Finder {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const search = useTypedSearch(typed);
  const groups = search.found?.answer.groups ?? [];
  return {
    typed,
    onType: setTyped,
    sections: groups.map(({ kind, items }) => ({
      heading: searchKindWords[kind].many,
      items: items.map((hit) => ({
        id: hit.id,
        label: hit.title.text,
        href: leadsTo(hit),
        content: <HitLine hit={hit} />,
      })),
    })),
    status: statusOf(typed, search),
    all: `/search?${new URLSearchParams({ q: typed.trim() })}`,
    onSubmit: (all) => router.push(all),
  };
}

function HitLine({ hit }: { hit: SearchHit }) {
  return (
    <>
      <Icon name={searchKindWords[hit.kind].icon} className="size-4 self-start text-muted mt-1" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="line-clamp-2 [overflow-wrap:anywhere]">
          <HitTitle hit={hit} />
        </span>
        <HitSnippet hit={hit} className="line-clamp-2 text-[0.875rem] [overflow-wrap:anywhere]" />
        <HitFacts hit={hit} />
      </span>
      {hit.kind === 'prior_check' && (
        <Icon name="external" label="(opens in a new tab)" className="size-3 text-muted" />
      )}
    </>
  );
}

function statusOf(typed: string, { found, state }: TypedSearch): string {
  if (typed.trim() === '') return 'Type what you look for.';
  if (state === 'failed') return 'The desk did not answer: type on, or try again.';
  if (!found) return 'Searching…';
  const hits = found.answer.groups.flatMap(({ items }) => items);
  if (hits.length > 0) {
    return [
      `${counted(hits.length, 'result')} shown.`,
      ...correctionWords(found.answer.corrections),
    ].join(' ');
  }
  return state === 'waiting'
    ? 'Searching…'
    : `Nothing has all of “${found.query.trim()}”, nor words like them. Fewer words find more.`;
}
