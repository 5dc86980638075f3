'use client';

import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { ArticleBlock, stretches } from '@/components/article/article-blocks';
import { type MarkedBlock, markBlocks } from '@/components/article/marked-blocks';
import { type SelectedWords, selectedWords } from '@/components/article/selection-offsets';
import { useMarginNumbers } from '@/components/article/use-margin-numbers';
import { isPlainClick } from '@/components/ui/use-follow-link';
import { useRestingSelection } from '@/components/ui/use-resting-selection';
import type { ArticleText as Text } from '@/lib/domain/article/article';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

export type ArticleTextProps = {
  /** Text and blocks of the revision under check. */
  article: Text;
  /** BCP 47; sets hyphens and the direction of the script. */
  language: string;
  /** Those whose passages are marked. */
  claims: readonly ClaimSummary[];
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
const nowhere = () => '';

/** An article longer than this many blocks is laid out only near the window. */
const LONG = 250;

/** The article as a newspaper page, the words of its claims marked. */
export function ArticleText({
  article,
  language,
  claims,
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
  const blocks = useMemo(
    () => stretches(markBlocks(article.blocks, claims, sentences)),
    [article, claims, sentences],
  );
  useMarginNumbers(root, blocks);
  useSelectedWords(root, article.text, onSelectWords);
  useEffect(() => bringIntoView(root.current, passageOf(selectedId)), [selectedId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentence is drawn anew with the blocks
  useEffect(() => showCurrent(root.current, currentSentence), [currentSentence, blocks]);
  useEffect(() => bringIntoView(root.current, sentenceAt(currentSentence)), [currentSentence]);

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const link =
      event.target instanceof Element ? event.target.closest('a[data-claim], .sentence > a') : null;
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

  const block = (marked: MarkedBlock) => (
    <ArticleBlock
      key={marked.block.start}
      marked={marked}
      text={article.text}
      selectedId={holds(marked, selectedId) ? selectedId : null}
      hrefOf={hrefOf}
      hrefOfSentence={hrefOfSentence}
      onSelect={onSelect}
    />
  );
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
        data-long={article.blocks.length > LONG || undefined}
        onClick={onClick}
        onPointerOver={(event) => point(root.current, event.target)}
        onPointerLeave={() => point(root.current, null)}
        onFocus={(event) => point(root.current, event.target)}
        onBlur={() => point(root.current, null)}
      >
        {blocks.map((stretch) =>
          stretch[0]?.block.kind === 'listItem' ? (
            <ul key={stretch[0].block.start}>{stretch.map(block)}</ul>
          ) : (
            stretch.map(block)
          ),
        )}
      </div>
    </div>
  );
}

const holds = ({ runs }: MarkedBlock, id: string | null): boolean =>
  id !== null && runs.some(({ claims }) => claims.some((claim) => claim.id === id));

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

function showCurrent(root: Element | null, start: number | null): void {
  for (const run of root?.querySelectorAll('.sentence[data-current]') ?? []) {
    run.removeAttribute('data-current');
  }
  const selector = sentenceAt(start);
  for (const run of (selector && root?.querySelectorAll(selector)) || []) {
    run.setAttribute('data-current', '');
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
