import type { HtmlBlock } from '@/lib/domain/article/html/blocks';
import { endsSentence, linkShare } from '@/lib/domain/article/html/prose';

/** Longer blocks are read as the writer's, whatever they begin with. */
const MAX_LABEL = 60;
const MAX_PROMOTION = 350;

const LABEL =
  /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m)?(?: [a-z]{2,4})?|advertis(?:e)?ments?(?: - continue reading below)?|sponsored(?: content)?|share(?: this.*| on.*| via.*)?|sharing is caring!?|tweet|pin it|print(?: this.*)?|e-?mail|comments?|leave a (?:comment|reply)|\d+ (?:comments?|shares?)|read (?:more|next|full story)|more|see also|related(?: .{0,20})?|continue reading.*|story continues.*|article continues.*|scroll .*to continue.*|text size|loading.*|image copyright|media caption|getty images|subscribe(?: now)?|sign up.*|follow us.*|click here.*|skip (?:to|ad)\b.*|back to top|close|up next|top stories|most (?:read|popular)(?: (?:stories|articles|news|posts|videos|(?:in|on) .*))?|recommended(?: (?:for you|stories|reading|articles|videos|links))?|you (?:may|might) (?:also )?(?:like|be interested).*)[:.…]?$/i;

/** Begins a line that points to another page, when what follows is a link. */
const POINTER =
  /^(?:(?:also )?(?:read|see|watch|listen|view)(?: more| also| next| here)?|related(?: \w+)?|more(?: \w+){0,3}|don['’]?t miss|in case you missed it|recommended|tags?|filed under|topics?|categor(?:y|ies)|posted in|source|via|on [\w.]+\.(?:com|org|net)|buyer['’]s guide|leia (?:mais|também)|lee (?:más|también)|lire aussi|lesen sie auch|baca juga|leggi anche)\s*[:：|»>]/i;

const CAPTION =
  /^(?:©|\(?(?:photo(?:graph)?s?|images?|pictures?|credits?|file photo)(?: (?:by|credit|courtesy)\b.*|s?:))|\((?:images?|photos?|pictures?|credits?)(?: credit)?: ?[^()]{2,60}\)$|\bvia getty images\)?$|\((?:photo|picture|image) by [^()]{2,80}\)$/iu;

/** Asks for something, beside a link: follow, subscribe, write to. */
const PROMOTION =
  /\b(?:follow (?:us|me|him|her|them|@\S+|\S+(?: \S+){0,3} on)\b.{0,60}\b(?:twitter|facebook|instagram|youtube)?|subscribe (?:to|now|here|today)|sign up (?:for|to|today|here)|newsletter|join (?:us|our)|like us on|download (?:our|the) .{0,20}app|write to .{3,40} at|click here to|get access to|all rights reserved|terms of (?:use|service)|©|copyright \d{4})/i;

/** Whether the block is a part of the page around the article, by its own words. */
export function isFurnitureLine(block: HtmlBlock): boolean {
  const { text, kind } = block;
  if (text.length <= MAX_LABEL && LABEL.test(text)) return true;
  if (kind !== 'heading' && text.length <= MAX_PROMOTION && CAPTION.test(text)) return true;
  const share = linkShare(block);
  if (share >= 0.25 && POINTER.test(text)) return true;
  if (share >= 0.8 && kind !== 'listItem' && text.length < 200 && !endsSentence(text)) return true;
  return kind === 'listItem' && share > 0.9 && text.length < 200;
}

/** Whether the block, at the article's end, asks something of the reader. */
export const isPromotion = (block: HtmlBlock): boolean =>
  block.text.length <= MAX_PROMOTION && linkShare(block) > 0 && PROMOTION.test(block.text);
