'use client';

import {
  type ComponentProps,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ArticleBlocks, partsOf } from '@/components/article/article-blocks';
import { type MarkedArticle, markArticle } from '@/components/article/marked-blocks';
import { OverlapMenu } from '@/components/article/overlap-menu';
import { type SelectedWords, selectedWords } from '@/components/article/selection-offsets';
import { useMarginNumbers } from '@/components/article/use-margin-numbers';
import { afterPaint } from '@/components/ui/after-paint';
import { isPlainClick } from '@/components/ui/use-follow-link';
import { useRestingSelection } from '@/components/ui/use-resting-selection';
import type { ArticleText as Text } from '@/lib/domain/article/article';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import { BoundedMap } from '@/lib/domain/bounded-map';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { oncePer } from '@/lib/domain/once-per';

export type ArticleTextProps = {
  /** Text and blocks of the revision under check. */
  article: Text;
  /** BCP 47; sets hyphens and the direction of the script. */
  language: string;
  /** Those whose passages are marked. */
  claims: readonly ClaimSummary[];
  /** Of the article's scale, to show what settled claims were rated; without, that is not shown. */
  ratings?: readonly Rating[];
  /** Sentences that no claim is tied to and that are marked too, in the order of the text. */
  sentences?: readonly ShownSentence[];
  /** Keep this and `onSelect` the same function between renderings, or every block is drawn anew. */
  hrefOf: (claim: ClaimSummary) => string;
  /** The chosen claim; its passage is brought into view when it changes. */
  selectedId?: string | null;
  onSelect: (claim: ClaimSummary) => void;
  /** Keep this the same function between renderings too. */
  hrefOfSentence?: (start: number) => string;
  onSelectSentence?: (start: number) => void;
  /** Where the sentence starts that is looked at now; it is brought into view when it changes. */
  currentSentence?: number | null;
  /** Told of words that are marked with the pointer or the keyboard, and with null when they no longer are. */
  onSelectWords?: (words: SelectedWords | null) => void;
};

const noSentences: readonly ShownSentence[] = [];
const noRatings: readonly Rating[] = [];
const nowhere = () => '';

/** An article longer than this many blocks is laid out only near the window. */
const LONG = 250;

/** The article as a newspaper page, the words of its claims marked. */
export function ArticleText({
  article,
  language,
  claims,
  ratings = noRatings,
  sentences = noSentences,
  hrefOf,
  selectedId = null,
  onSelect,
  hrefOfSentence = nowhere,
  onSelectSentence,
  currentSentence = null,
  onSelectWords,
}: ArticleTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const chosen = useRef<Element[]>([]);
  const current = useRef<Element[]>([]);
  const [overlap, setOverlap] = useState<ComponentProps<typeof OverlapMenu>['opened']>(null);
  const blocks = useParts(article, claims, sentences);
  const ratingOf = useMemo(() => ratingBy(ratings), [ratings]);
  useMarginNumbers(root, blocks);
  useSelectedWords(root, article.text, onSelectWords);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are drawn anew with the blocks
  useLayoutEffect(() => showChosen(root.current, selectedId, chosen.current), [selectedId, blocks]);
  useEffect(
    () => afterPaint(() => bringIntoView(root.current, passageOf(selectedId))),
    [selectedId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence is drawn anew with the blocks
  useEffect(
    () => showCurrent(root.current, currentSentence, current.current),
    [currentSentence, blocks],
  );
  useEffect(
    () => afterPaint(() => bringIntoView(root.current, sentenceAt(currentSentence))),
    [currentSentence],
  );

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('[data-overlap]');
    if (button) {
      const ids = button.getAttribute('data-overlap')?.split(' ') ?? [];
      return setOverlap({ button, claims: claims.filter(({ id }) => ids.includes(id)) });
    }
    const link = target?.closest('a[data-claim], .sentence > a');
    const claim = claims.find(({ id }) => id === link?.getAttribute('data-claim'));
    const sentence = link?.parentElement?.getAttribute('data-sentence') ?? null;
    const isSentence = sentence !== null && onSelectSentence !== undefined;
    if (!(claim || isSentence) || !isPlainClick(event)) return;
    event.preventDefault();
    // The end of marking words is a click too, but not a choice.
    if (root.current?.ownerDocument.getSelection()?.isCollapsed === false) return;
    if (claim) onSelect(claim);
    else onSelectSentence?.(Number(sentence));
  }

  return (
    <div className="@container">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks on the links inside are taken here; Enter makes one too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={root}
        lang={language}
        dir="auto"
        className="article-text"
        data-margin
        onClick={onClick}
        onPointerOver={(event) => point(root.current, event.target)}
        onPointerLeave={() => point(root.current, null)}
        onFocus={(event) => point(root.current, event.target)}
        onBlur={() => point(root.current, null)}
      >
        <ArticleBlocks
          parts={blocks}
          isLong={article.blocks.length > LONG}
          text={article.text}
          hrefOf={hrefOf}
          ratingOf={ratingOf}
          hrefOfSentence={hrefOfSentence}
        />
      </div>
      <OverlapMenu
        opened={overlap}
        onClose={() => setOverlap(null)}
        selectedId={selectedId}
        onSelect={onSelect}
      />
    </div>
  );
}

/** The parts of the article; those that show what they showed before are the same as then. */
function useParts(
  article: Text,
  claims: readonly ClaimSummary[],
  sentences: readonly ShownSentence[],
) {
  const before = useRef<Drawn>(null);
  const drawn = useMemo(() => {
    const last = before.current?.text === article.text ? before.current : null;
    return last
      ? draw({ article, claims, sentences }, last)
      : drawnFirst(article)(claims)(sentences);
  }, [article, claims, sentences]);
  useEffect(() => {
    before.current = drawn;
  }, [drawn]);
  return drawn.parts;
}

type Drawn = { text: string; marked: MarkedArticle; parts: ReturnType<typeof partsOf> };
type Marks = { claims: readonly ClaimSummary[]; sentences: readonly ShownSentence[] };

function draw({ article, ...marks }: Marks & { article: Text }, last?: Drawn): Drawn {
  const { text, blocks } = article;
  const marked = markArticle({ blocks, ...marks }, last?.marked);
  return { text, marked, parts: partsOf(marked.blocks, last?.parts) };
}

/** A server draws the same article for one reader after another. */
const drawnFirst = oncePer((article: Text) =>
  oncePer((claims: Marks['claims']) =>
    oncePer((sentences: Marks['sentences']) => draw({ article, claims, sentences })),
  ),
);

/** The same function as long as the ratings say the same, though they be read anew. */
function ratingBy(ratings: readonly Rating[]): RatingOf {
  const said = JSON.stringify(ratings.map(({ key, label, tone }) => [key, { label, tone }]));
  return ratingsBy.getOrMake(said, () => {
    const byKey = new Map<string, Pick<Rating, 'label' | 'tone'>>(JSON.parse(said));
    return ({ state, verdict }) =>
      (state === 'settled' && verdict !== null && byKey.get(verdict)) || null;
  });
}

type RatingOf = (claim: ClaimSummary) => Pick<Rating, 'label' | 'tone'> | null;
const ratingsBy = new BoundedMap<RatingOf>(20);

/** Says which claim is chosen on its passages and its number, wherever they stand; keeps these in `chosen`. */
function showChosen(root: Element | null, id: string | null, chosen: Element[]): void {
  for (const element of chosen.splice(0)) {
    element.removeAttribute('data-selected');
    element.removeAttribute('aria-current');
  }
  const selector = passageOf(id);
  if (id === null || selector === null) return;
  const number = `.passage-number[data-claim="${CSS.escape(id)}"]`;
  for (const element of root?.querySelectorAll(`${selector}, ${number}`) ?? []) {
    chosen.push(element);
    element.setAttribute('data-selected', 'true');
    if (element.matches(number)) element.setAttribute('aria-current', 'true');
  }
}

/** Shows the whole passage of the claim that is pointed at; set on the elements, for it changes with each move. */
function point(root: Element | null, target: EventTarget | null): void {
  const id =
    target instanceof Element
      ? target.closest('[data-claim]')?.getAttribute('data-claim')
      : undefined;
  for (const run of root?.querySelectorAll('.passage[data-active]') ?? []) {
    if (!id || !run.getAttribute('data-claims')?.includes(id)) run.removeAttribute('data-active');
  }
  if (!id) return;
  for (const run of root?.querySelectorAll(`.passage[data-claims~="${CSS.escape(id)}"]`) ?? []) {
    run.setAttribute('data-active', '');
  }
}

const passageOf = (id: string | null) =>
  id === null ? null : `.passage[data-claims~="${CSS.escape(id)}"]`;
const sentenceAt = (start: number | null) =>
  start === null ? null : `.sentence[data-sentence="${start}"]`;

function showCurrent(root: Element | null, start: number | null, current: Element[]): void {
  for (const run of current.splice(0)) run.removeAttribute('data-current');
  const selector = sentenceAt(start);
  for (const run of (selector && root?.querySelectorAll(selector)) || []) {
    run.setAttribute('data-current', '');
    current.push(run);
  }
}

function bringIntoView(root: Element | null, selector: string | null): void {
  const passage = selector === null ? null : root?.querySelector(selector);
  if (!passage) return;
  const { top, bottom } = passage.getBoundingClientRect();
  if (top > 20 && bottom < window.innerHeight - 40) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  passage.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  text: string,
  onSelectWords: ArticleTextProps['onSelectWords'],
): void {
  const told = useRef(false);
  useRestingSelection(() => {
    const words = root.current && selectedWords(root.current, text);
    if (words || told.current) onSelectWords?.(words);
    told.current = words !== null;
  });
}
