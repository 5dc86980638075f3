'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTakeBack } from '@/app/(desk)/_components/use-take-back';
import { ComingClaim } from '@/app/(desk)/articles/[id]/_components/coming-claim';
import { LiveBar } from '@/app/(desk)/articles/[id]/_components/live-bar';
import { useChosenClaim } from '@/app/(desk)/articles/[id]/_components/use-chosen-claim';
import { useHeldKeys } from '@/app/(desk)/articles/[id]/_components/use-held-keys';
import { EditingContext, useLive } from '@/app/(desk)/articles/[id]/_components/use-live';
import {
  WorkbenchContext,
  type WorkbenchData,
} from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { ArticleText } from '@/components/article/article-text';
import { ClaimFilters } from '@/components/claim/claim-filters';
import { ClaimList } from '@/components/claim/claim-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { UserActor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import { type AsText, fromText } from '@/lib/domain/as-text';
import { BoundedMap } from '@/lib/domain/bounded-map';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import {
  type ClaimFilter,
  filterClaims,
  filterFromSearch,
  filterToSearch,
} from '@/lib/domain/claim/filter';
import { isInCheck } from '@/lib/domain/claim/vocabulary';
import { editedClaims } from '@/lib/domain/live/live-words';
import { oncePer } from '@/lib/domain/once-per';

/** What the workbench is about. */
export type Bench = Pick<
  WorkbenchData,
  | 'article'
  | 'revision'
  | 'revisions'
  | 'scale'
  | 'claims'
  | 'galley'
  | 'members'
  | 'original'
  | 'languageModel'
>;

type Props = {
  /** `YYYY-MM-DD`, as the page has it. */
  today: string;
  told: AsText<Bench>;
  actor: UserActor;
  /** The last sequence of the audit log when the page was read. */
  liveFrom: number;
  children: ReactNode;
};

/**
 * The article beside its claims. The address says which claim is chosen and how the list is
 * filtered, so that links, back and forward work.
 */
export function Workbench({ told, actor, liveFrom, today, children }: Props) {
  const bench = useMemo(() => fromText(told), [told]);
  const { article, revision, scale, claims, galley, members } = bench;
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const panel = useRef<HTMLDivElement>(null);
  const filters = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<WorkbenchData['chosen']>(null);
  const [isMarking, setMarking] = useState(false);
  // Not in the address: changing it would call off whatever is on its way from the server.
  const [sentence, goToSentence] = useState<number | null>(null);
  const [shownSentence, showSentence] = useState<number | null>(null);
  const forgetChosen = useCallback(() => setChosen(null), []);
  // Going into a form takes the marking off the words; what was chosen stays chosen.
  const choose = (words: WorkbenchData['chosen']) => {
    setMarking(words !== null);
    if (words) setChosen(words);
  };

  const base = `/articles/${article.id}`;
  const openedId = /\/claims\/([0-9a-f-]{36})/.exec(pathname)?.[1] ?? null;
  const { selectedId, choose: chooseClaim, unchoose } = useChosenClaim(openedId, pathname);
  const live = useLive({
    articleId: article.id,
    from: liveFrom,
    actorId: actor.id,
    claimId: openedId,
  });
  const edited = useMemo(
    () => editedClaims(live.present, (id) => claims.find((claim) => claim.id === id)?.number),
    [live.present, claims],
  );
  const isAdding = pathname.endsWith('/claims/new');
  const isGalley = pathname.endsWith('/galley');
  const isInside = selectedId !== null || isAdding || isGalley || pathname.endsWith('/proposals');
  const [filter, setFilter] = useFilterInAddress(search);
  const shown = useMemo(() => filterClaims(claims, filter, today), [claims, filter, today]);
  const coming = selectedId === openedId ? undefined : claims.find(({ id }) => id === selectedId);
  useHeldKeys(coming?.id ?? null, openedId);
  const query = queryOf(filter);
  const { hrefOf, hrefOfClaim, hrefOfSentence } = linksOf(base, query);
  const open = useCallback(
    ({ id }: ClaimSummary) => chooseClaim(id, () => router.push(hrefOf(id), { scroll: false })),
    [router, hrefOf, chooseClaim],
  );
  const marked = claimsInCheck(claims);
  const waiting = marked.filter(({ standing }) => standing !== 'current').length;
  const sentences = isGalley ? galley.sentences : suggestedIn(galley);
  const openSentence = (start: number) => {
    goToSentence(start);
    if (!isGalley) router.push(hrefOfSentence(start), { scroll: false });
  };
  const data = useMemo(
    (): WorkbenchData => ({
      ...bench,
      actor,
      chosen,
      forgetChosen,
      hrefOf,
      sentence,
      goToSentence,
      showSentence,
    }),
    [bench, actor, chosen, forgetChosen, hrefOf, sentence],
  );

  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === selectedId);
    const from = at === -1 && by === -1 ? shown.length : at;
    const next = shown[Math.min(Math.max(from + by, 0), shown.length - 1)];
    if (next) open(next);
  };
  const openFirst = useCallback(() => {
    if (!shown[0]) return;
    open(shown[0]);
    panel.current?.focus();
  }, [shown, open]);
  const mayAdd = can(actor, 'claim.add');

  const { takeBackLast } = useTakeBack();
  useHotkeys([
    { id: 'next-claim', label: 'Next claim', section: 'Claims', keys: 'J', run: () => step(1) },
    {
      id: 'last-claim',
      label: 'Previous claim',
      section: 'Claims',
      keys: 'K',
      run: () => step(-1),
    },
    {
      id: 'open-claim',
      label: 'Go into the claim',
      section: 'Claims',
      keys: 'O',
      isDisabled: !selectedId,
      run: () => panel.current?.focus(),
    },
    {
      id: 'undo-last',
      label: 'Take back what you did last',
      section: 'Claims',
      keys: 'Mod+Z',
      restsInFields: true,
      isDisabled: !can(actor, 'command.undo'),
      run: () => takeBackLast(article.id),
    },
    {
      id: 'new-claim',
      label: 'New claim of the words chosen',
      section: 'Claims',
      keys: 'N',
      isDisabled: !mayAdd,
      run: () => router.push(`${base}/claims/new${query}`, { scroll: false }),
    },
    {
      id: 'open-galley',
      label: 'Go through the open sentences',
      section: 'Claims',
      keys: 'S',
      isDisabled: isGalley,
      run: () => router.push(`${base}/galley`, { scroll: false }),
    },
    {
      id: 'find-claim',
      label: 'Find in the claims',
      section: 'Claims',
      keys: '/',
      run: () => filters.current?.querySelector('input')?.focus(),
    },
    {
      id: 'close-claim',
      label: 'Back to the article',
      section: 'Claims',
      keys: 'Escape',
      isDisabled: !isInside,
      run: () => {
        unchoose();
        router.push(`${base}${query}`, { scroll: false });
      },
    },
  ]);

  return (
    <WorkbenchContext value={data}>
      <div className="workbench" data-showing={isInside ? 'claim' : 'article'}>
        <div className="workbench-text">
          <h1 dir="auto" className="workbench-title font-semibold font-serif">
            {article.title}
          </h1>
          <LiveBar live={live} claims={claims} />
          <div className="workbench-body">
            {article.authors.length > 0 && (
              <p className="text-muted">By {article.authors.join(', ')}</p>
            )}
            <div className="mt-6">
              <ArticleText
                article={revision}
                language={article.language}
                claims={marked}
                ratings={scale.ratings}
                sentences={sentences}
                selectedId={selectedId}
                hrefOf={hrefOfClaim}
                onSelect={open}
                hrefOfSentence={hrefOfSentence}
                onSelectSentence={openSentence}
                currentSentence={shownSentence}
                onSelectWords={choose}
              />
            </div>
            {isMarking && mayAdd && !isAdding && (
              <div className="sticky bottom-4 flex justify-center">
                <Link href={`${base}/claims/new${query}`} look="primary">
                  Make a claim of these words
                </Link>
              </div>
            )}
          </div>
        </div>
        <nav aria-label="Claims" className="workbench-list">
          <div ref={filters}>
            <ClaimFilters
              value={filter}
              onChange={setFilter}
              onSubmit={openFirst}
              ratings={scale.ratings}
              people={members}
              waiting={waiting}
              isDated={claims.some(({ dueOn }) => dueOn !== null)}
              shown={shown.length}
              total={claims.length}
            />
          </div>
          {claims.length > 0 && shown.length === 0 && (
            <EmptyState title="No claim fits">Change the filter, or show all claims.</EmptyState>
          )}
          <ClaimList
            claims={shown}
            ratings={scale.ratings}
            hrefOf={hrefOfClaim}
            selectedId={selectedId}
            onSelect={open}
            edited={edited}
            today={today}
          />
        </nav>
        <div ref={panel} tabIndex={-1} className="workbench-panel">
          {isInside && (
            <Link
              href={`${base}${query}`}
              look="quiet"
              size="small"
              className="workbench-back"
              onClick={unchoose}
            >
              Back to the article
            </Link>
          )}
          {coming ? (
            <ComingClaim claim={coming} />
          ) : (
            <EditingContext value={live.startEditing}>{children}</EditingContext>
          )}
        </div>
      </div>
    </WorkbenchContext>
  );
}

const claimsInCheck = oncePer((claims: readonly ClaimSummary[]) =>
  claims.filter(({ state }) => isInCheck(state)),
);

const suggestedIn = oncePer(({ sentences }: WorkbenchData['galley']) =>
  sentences.filter(({ isSuggested }) => isSuggested),
);

/** Where claims and sentences are shown: the same functions for the same address. */
const linksOf = (base: string, query: string): Links =>
  links.getOrMake(base + query, () => {
    const hrefOf = (claimId: string) => `${base}/claims/${claimId}${query}`;
    return {
      hrefOf,
      hrefOfClaim: ({ id }) => hrefOf(id),
      hrefOfSentence: (start) => `${base}/galley?at=${start}`,
    };
  });

type Links = {
  hrefOf: (claimId: string) => string;
  hrefOfClaim: (claim: ClaimSummary) => string;
  hrefOfSentence: (start: number) => string;
};
const links = new BoundedMap<Links>(100);

const queryOf = (filter: ClaimFilter): string => {
  const words = filterToSearch(filter).toString();
  return words ? `?${words}` : '';
};

/**
 * The filter, kept in the address too. It answers at once to what is typed, which an address that
 * is read back would not; going back or forward reads it anew.
 */
function useFilterInAddress(search: URLSearchParams) {
  const [filter, setFilter] = useState(() => filterFromSearch(search));
  useEffect(() => {
    const read = () => setFilter(filterFromSearch(new URLSearchParams(window.location.search)));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback((next: ClaimFilter) => {
    setFilter(next);
    window.history.replaceState(null, '', window.location.pathname + queryOf(next));
  }, []);
  return [filter, change] as const;
}
