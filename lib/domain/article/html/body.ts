import { blocksOf, type HtmlBlock } from '@/lib/domain/article/html/blocks';
import { isArticleByName, isBodyByName, isFurnitureByName, namesOf } from '@/lib/domain/article/html/hints';
import type { HtmlElement } from '@/lib/domain/article/html/tree';

/** Furniture by its name that holds more of the page's prose than this is no furniture. */
const MAX_FURNITURE_SHARE = 0.45;
/** An element of which this share is kept may stand for the larger one around it. */
const NARROWING = 0.93;
const BODY_BONUS = 1.25;
const ARTICLE_BONUS = 1.08;
/** A block with a larger share of linked words is a list of links. */
const MAX_LINKED = 0.5;
const SHORT = 60;

const ENDS_SENTENCE = /[.!?…:;。！？；।؟۔][\p{Pf}\p{Pe}"'*]*$/u;

/** Length as a reader counts it: an ideogram or a syllable sign weighs as much as two letters. */
const weightOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);

export const linkShare = ({ linked, text }: HtmlBlock): number => linked / text.length;

export function isProse(block: HtmlBlock): boolean {
  if (block.kind === 'heading' || linkShare(block) > MAX_LINKED) return false;
  const weight = weightOf(block.text);
  return weight >= 2 * SHORT || (weight >= SHORT / 2 && ENDS_SENTENCE.test(block.text));
}

function scoreOf(block: HtmlBlock): number {
  if (block.kind === 'heading') return 0;
  const share = linkShare(block);
  if (isProse(block)) return Math.min(weightOf(block.text), 1000) * (1 - share) ** 2;
  if (share > MAX_LINKED) return -Math.min(15, block.text.length / 2);
  return block.kind === 'listItem' ? 0 : -3;
}

const FURNITURE_TAGS = new Set(['footer', 'aside', 'form', 'figcaption', 'caption', 'fieldset', 'address']);
const NEVER_FURNITURE = new Set(['#page', 'html', 'body', 'main', 'article', 'p', 'strong', 'em', 'b', 'i', 'span','h1']);

/** The blocks of the article's body, in order. */
export function bodyOf(root: HtmlElement): HtmlBlock[] {
  const all = blocksOf(root, () => false);
  const prose = new Map<HtmlElement, number>();
  for (const block of all) if (isProse(block)) addUp(prose, block.element, weightOf(block.text));
  const total = prose.get(root) ?? 0;
  const cache = new Map<HtmlElement, boolean>();
  const isFurniture = (element: HtmlElement): boolean => {
    const known = cache.get(element);
    if (known !== undefined) return known;
    const named =
      !NEVER_FURNITURE.has(element.tag) &&
      (FURNITURE_TAGS.has(element.tag) ||
        (isFurnitureByName(namesOf(element)) && !isBodyByName(namesOf(element)))) &&
      (prose.get(element) ?? 0) <= total * MAX_FURNITURE_SHARE;
    cache.set(element, named);
    return named;
  };
  const blocks = blocksOf(root, isFurniture);
  const scores = new Map<HtmlElement, number>();
  for (const block of blocks) addUp(scores, block.element, scoreOf(block));
  let best = root;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [element, score] of scores) {
    const names = namesOf(element);
    let bonus = 1;
    if (isBodyByName(names)) bonus = BODY_BONUS;
    else if (element.tag === 'article' || element.tag === 'main' || isArticleByName(names)) bonus = ARTICLE_BONUS;
    if (score * bonus > bestScore) {
      bestScore = score * bonus;
      best = element;
    }
  }
  const enough = (scores.get(best) ?? 0) * NARROWING;
  for (;;) {
    const narrower: HtmlElement | undefined = best.children.find(
      (child): child is HtmlElement => typeof child !== 'string' && (scores.get(child) ?? 0) >= enough,
    );
    if (!narrower) break;
    best = narrower;
  }
  const within = blocksOf(best, isFurniture);
  return trimmed(within);
}

function trimmed(blocks: HtmlBlock[]): HtmlBlock[] {
  const kept = blocks.filter((block) => linkShare(block) <= 0.8 || block.text.length > 200 || block.kind === 'listItem' && linkShare(block) <= 0.9);
  const first = kept.findIndex(isProse);
  let last = kept.length - 1;
  while (last > first && kept[last] && kept[last]?.kind === 'heading') last--;
  return first < 0 ? kept : kept.slice(first, last + 1);
}

function addUp(sums: Map<HtmlElement, number>, from: HtmlElement, amount: number): void {
  for (let at: HtmlElement | null = from; at; at = at.parent) {
    sums.set(at, (sums.get(at) ?? 0) + amount);
  }
}
