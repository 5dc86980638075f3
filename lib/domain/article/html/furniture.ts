import type { HtmlBlock } from '@/lib/domain/article/html/blocks';
import {
  isBodyByName,
  isCertainFurniture,
  isFurnitureByName,
  isHiddenByClass,
  namesOf,
} from '@/lib/domain/article/html/hints';
import { isProse, weightOf } from '@/lib/domain/article/html/prose';
import { elementsOf, type HtmlElement } from '@/lib/domain/article/html/tree';

/**
 * An element that its name calls furniture but that holds more of the page's prose than this share
 * is the article all the same. Lower saves oddly named articles, higher drops long comments.
 */
const MAX_FURNITURE_SHARE = 0.4;

/** The same for names that are given to nothing else: long discussions outweigh short articles. */
const MAX_CERTAIN_SHARE = 0.8;

const FURNITURE_TAGS = new Set(
  'footer aside form figcaption caption fieldset address dialog'.split(' '),
);
const NEVER_FURNITURE = new Set('#page html body main article h1'.split(' '));

/** A row of teasers has at least so many, each with a link and little text. */
const TEASERS = 3;
const TEASER_WEIGHT = 350;

/** Other articles on the page: an `article` in the article is one of at least so many teasers. */
const OUTSIDE_PROSE = 200;

export type Evidence = {
  blocks: readonly HtmlBlock[];
  /** Prose below each element, by weight. */
  prose: ReadonlyMap<HtmlElement, number>;
  /** Prose that the page's own data confirms. */
  confirmed: ReadonlyMap<HtmlElement, number>;
};

/** Tells, of each element of a page, whether it and all it holds stand around an article. */
export function furnitureOf(root: HtmlElement, { prose, confirmed, blocks }: Evidence) {
  const total = prose.get(root) ?? 0;
  const teasers = teaserRows(blocks, prose);
  const quoting = postQuoters(blocks);
  const known = new Map<HtmlElement, boolean>();
  const isFurniture = (element: HtmlElement): boolean => {
    if (NEVER_FURNITURE.has(element.tag) || quoting.has(element)) return false;
    const weight = prose.get(element) ?? 0;
    if (weight > total * MAX_CERTAIN_SHARE) return false;
    if (weight > 0 && (confirmed.get(element) ?? 0) >= weight / 2) return false;
    if (element.tag === 'footer') return true;
    if (isHiddenByClass(element)) return true;
    const names = namesOf(element);
    if (isCertainFurniture(names) && !isBodyByName(names)) return true;
    if (weight > total * MAX_FURNITURE_SHARE) return false;
    if (FURNITURE_TAGS.has(element.tag) || (teasers.has(element) && !isInBody(element)))
      return true;
    return names !== '' && isFurnitureByName(names) && !isBodyByName(names);
  };
  return (element: HtmlElement): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = isFurniture(element);
      known.set(element, answer);
    }
    return answer;
  };
}

/** Whether an element around it is called the article's text: its lists with links are the writer's. */
function isInBody(element: HtmlElement): boolean {
  for (let at = element.parent; at && at.tag !== 'body'; at = at.parent) {
    if (isBodyByName(namesOf(at))) return true;
  }
  return false;
}

/** Around a post quoted from a network stands a widget's markup, so many elements deep at most. */
const QUOTED_POST_LEVELS = 4;

/** The elements that a quoted post is wrapped in: a part of the article, whatever they are called. */
function postQuoters(blocks: readonly HtmlBlock[]): Set<HtmlElement> {
  const quoters = new Set<HtmlElement>();
  for (const { element } of blocks) {
    const quotation = element.tag === 'blockquote' ? element : element.parent;
    if (!/twitter-tweet|instagram-media|bluesky-embed/.test(quotation?.attributes.class ?? ''))
      continue;
    let at = quotation;
    for (let level = 0; at && level < QUOTED_POST_LEVELS; level++, at = at.parent) quoters.add(at);
  }
  return quoters;
}

/** Elements that stand in a row of their like, each with a linked line and a line or two of text. */
function teaserRows(
  blocks: readonly HtmlBlock[],
  prose: ReadonlyMap<HtmlElement, number>,
): Set<HtmlElement> {
  const linked = new Set<HtmlElement>();
  for (const block of blocks) {
    if (block.linked < block.text.length * 0.8) continue;
    for (let at: HtmlElement | null = block.element; at && !linked.has(at); at = at.parent) {
      linked.add(at);
    }
  }
  const rows = new Map<HtmlElement, Map<string, HtmlElement[]>>();
  for (const element of linked) {
    const { parent, tag, attributes } = element;
    if (!parent || tag === 'p' || tag === 'tr' || /^h\d$/.test(tag)) continue;
    if ((prose.get(element) ?? 0) > TEASER_WEIGHT) continue;
    const like = `${tag} ${attributes.class ?? ''}`;
    const row = rows.get(parent) ?? new Map<string, HtmlElement[]>();
    rows.set(parent, row);
    const likes = row.get(like);
    if (likes) likes.push(element);
    else row.set(like, [element]);
  }
  const teasers = new Set<HtmlElement>();
  for (const row of rows.values()) {
    for (const likes of row.values()) {
      if (likes.length >= TEASERS) for (const element of likes) teasers.add(element);
    }
  }
  return teasers;
}

/**
 * The `article` elements within `container` that are others than its own: where it has prose beside
 * them, all; else all but the one with the most.
 */
export function otherArticles(
  container: HtmlElement,
  articles: readonly HtmlElement[],
  prose: ReadonlyMap<HtmlElement, number>,
): Set<HtmlElement> {
  const outermost = articles.filter((article) => {
    for (let at = article.parent; at; at = at.parent) {
      if (at === container) return true;
      if (at.tag === 'article') return false;
    }
    return false;
  });
  if (outermost.length < 2) return new Set();
  const inside = outermost.reduce((sum, article) => sum + (prose.get(article) ?? 0), 0);
  const outside = (prose.get(container) ?? 0) - inside;
  if (outside >= OUTSIDE_PROSE) return new Set(outermost);
  const titled = outermost.filter((article) => holdsTitle(article));
  return new Set(titled.length === 1 ? outermost.filter((article) => article !== titled[0]) : []);
}

function holdsTitle(article: HtmlElement): boolean {
  for (const { tag } of elementsOf(article)) if (tag === 'h1') return true;
  return false;
}

export function weigh(
  blocks: readonly HtmlBlock[],
  of: (block: HtmlBlock) => number,
): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  for (const block of blocks) {
    const amount = of(block);
    if (amount === 0) continue;
    for (let at: HtmlElement | null = block.element; at; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + amount);
    }
  }
  return sums;
}

export const proseWeight = (block: HtmlBlock): number =>
  isProse(block) ? weightOf(block.text) : 0;
