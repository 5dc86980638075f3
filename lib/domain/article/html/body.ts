import { blocksOf, type HtmlBlock } from '@/lib/domain/article/html/blocks';
import {
  furnitureOf,
  otherArticles,
  proseWeight,
  weigh,
} from '@/lib/domain/article/html/furniture';
import {
  isArticleByName,
  isBodyByName,
  isLeadByName,
  namesOf,
} from '@/lib/domain/article/html/hints';
import { isFurnitureLine, isPromotion } from '@/lib/domain/article/html/lines';
import { isProse, linkShare, scoreOf, weightOf } from '@/lib/domain/article/html/prose';
import { elementsOf, type HtmlElement } from '@/lib/domain/article/html/tree';

/** An inner element that keeps this share of the score stands for the one around it. */
const NARROWING = 0.9;

/** What each block of furniture costs what holds it. */
const FURNITURE_COST = 10;

/** What a telling name or tag is worth, against text that stands outside of it. */
const MARKED_BONUS = 2;
const BODY_BONUS = 1.35;
const ARTICLE_BONUS = 1.1;

/** HTML without any of these is a piece that somebody chose and pasted: its ends are meant. */
const PAGE_TAGS = new Set('html head title body main article nav header footer'.split(' '));

/**
 * The blocks of the article's body, in order. `published` is the text that the page's own data gives
 * for it, or empty.
 */
export function bodyOf(root: HtmlElement, published = ''): HtmlBlock[] {
  const all = blocksOf(root, () => false);
  const known = confirmer(published);
  const prose = weigh(all, proseWeight);
  const confirmed = weigh(all, (block) => (known(block) ? weightOf(block.text) : 0));
  const isFurniture = furnitureOf(root, { blocks: all, prose, confirmed });
  const elements = elementsOf(root);
  if (!elements.some(({ tag }) => PAGE_TAGS.has(tag))) {
    const pasted = blocksOf(root, isFurniture);
    return pasted.filter((block) => known(block) || !isFurnitureLine(block));
  }
  const articles = elements.filter(({ tag }) => tag === 'article');
  const isInFurniture = inherited(isFurniture);
  const scores = weigh(all, (block) => {
    if (isInFurniture(block.element)) return -Math.min(FURNITURE_COST, block.text.length / 4);
    return scoreOf(block) * (known(block) ? 3 : 1);
  });
  const container = containerOf(root, scores);
  const others = otherArticles(container, articles, prose);
  const within = blocksOf(container, (element) => others.has(element) || isFurniture(element));
  const body = trimmed(within, known);
  if (body.length === 0) return withoutProse(within, all);
  return [...leadOf(container, isFurniture), ...body];
}

/** Of a page without a sentence, whatever a reader sees that is not plainly furniture. */
function withoutProse(within: HtmlBlock[], all: HtmlBlock[]): HtmlBlock[] {
  const kept = within.filter((block) => !isFurnitureLine(block));
  return kept.length > 0 ? kept : all;
}

/** How far above the body's element the title and the lead are looked for. */
const LEAD_LEVELS = 4;

/** The prose between the page's title and the body's element, where it stands on its own. */
function leadOf(
  container: HtmlElement,
  isFurniture: (element: HtmlElement) => boolean,
): HtmlBlock[] {
  let scope = container.parent;
  for (let level = 0; scope && level < LEAD_LEVELS; level++, scope = scope.parent) {
    const blocks = blocksOf(scope, isFurniture);
    const title = blocks.findLastIndex(({ element }) => element.tag === 'h1');
    if (title < 0) continue;
    const start = blocks.findIndex(({ element }) => isWithin(element, container));
    return title < start ? blocks.slice(title + 1, start).filter((block) => isLead(block)) : [];
  }
  return [];
}

const isLead = (block: HtmlBlock): boolean =>
  isProse(block) &&
  !isFurnitureLine(block) &&
  isLeadByName(
    `${namesOf(block.element)}${block.element.parent ? namesOf(block.element.parent) : ''}`,
  );

function isWithin(element: HtmlElement, container: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (at === container) return true;
  return false;
}

/** The predicate of an element or of any that holds it, each asked once. */
function inherited(is: (element: HtmlElement) => boolean): (element: HtmlElement) => boolean {
  const answers = new Map<HtmlElement, boolean>();
  const ask = (element: HtmlElement): boolean => {
    let answer = answers.get(element);
    if (answer === undefined) {
      answer = is(element) || (element.parent !== null && ask(element.parent));
      answers.set(element, answer);
    }
    return answer;
  };
  return ask;
}

function containerOf(root: HtmlElement, scores: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let best = root;
  let bestScore = 0;
  for (const [element, score] of scores) {
    const weighted = score * bonusOf(element);
    if (weighted > bestScore) {
      bestScore = weighted;
      best = element;
    }
  }
  if (bestScore === 0) return root;
  const enough = (scores.get(best) ?? 0) * NARROWING;
  for (;;) {
    const narrower: HtmlElement | undefined = best.children.find(
      (child): child is HtmlElement =>
        typeof child !== 'string' && (scores.get(child) ?? 0) >= enough,
    );
    if (!narrower) return best;
    best = narrower;
  }
}

function bonusOf(element: HtmlElement): number {
  const { tag } = element;
  if (tag === 'html' || tag === 'body' || tag === '#page') return 1;
  if (/(?:^|\s)articleBody(?:\s|$)/.test(element.attributes.itemprop ?? '')) return MARKED_BONUS;
  const names = namesOf(element);
  if (isBodyByName(names)) return BODY_BONUS;
  return tag === 'article' || tag === 'main' || isArticleByName(names) ? ARTICLE_BONUS : 1;
}

/** Without what the blocks' own words tell to be no part of it, at either end and within. */
function trimmed(blocks: HtmlBlock[], known: (block: HtmlBlock) => boolean): HtmlBlock[] {
  const kept = blocks.filter((block) => known(block) || !isFurnitureLine(block));
  let first = 0;
  while (first < kept.length && !mayBegin(kept[first])) first++;
  let end = kept.length;
  while (end > first && !known(kept[end - 1] as HtmlBlock) && !mayEnd(kept[end - 1])) end--;
  return kept.slice(first, end);
}

const mayBegin = (block: HtmlBlock | undefined): boolean =>
  block !== undefined &&
  (isProse(block) ||
    (block.kind === 'paragraph' &&
      weightOf(block.text) >= 15 &&
      /[.!?。！？]["'”’]?$/.test(block.text)));

const mayEnd = (block: HtmlBlock | undefined): boolean =>
  block !== undefined &&
  block.kind !== 'heading' &&
  !isPromotion(block) &&
  !(block.kind === 'listItem' && linkShare(block) > 0.3);

/** Tells whether a block's words stand in the published text. */
function confirmer(published: string): (block: HtmlBlock) => boolean {
  const text = lettersOf(published);
  if (text.length < 200) return () => false;
  const answers = new Map<string, boolean>();
  return (block) => {
    let answer = answers.get(block.text);
    if (answer === undefined) {
      const letters = lettersOf(block.text);
      answer = letters.length >= 12 && text.includes(letters.slice(0, 200));
      answers.set(block.text, answer);
    }
    return answer;
  };
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
