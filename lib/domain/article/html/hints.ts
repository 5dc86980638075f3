import type { HtmlElement } from '@/lib/domain/article/html/tree';

/** Longer lists of classes are a style's, not a name. */
const MAX_NAMES = 400;

/** “has-sidebar” stands on what lies beside a sidebar, and says nothing of the element itself. */
const SAYS_OF_OTHERS = /(?:^|\s)(?:has|no|not|with|without|js|is|hide|show|enable)-[\w-]+/g;

/** WordPress gives a post its topics as classes: a post about newsletters is `tag-newsletter`. */
const WORDPRESS_POST = /(?:^|\s)(?:hentry|type-(?:post|page))(?:\s|$)/;
const WORDPRESS_TOPICS = /(?:^|\s)(?:category|tag|format|post_format|status)-[\w-]+/g;

/** What the names that a page's makers gave an element say of it, in lower case and apart. */
export function namesOf({ attributes }: HtmlElement): string {
  const { id = '', class: classes = '', role = '', itemprop = '' } = attributes;
  if (!id && !classes && !role && !itemprop) return '';
  const own = WORDPRESS_POST.test(classes) ? classes.replace(WORDPRESS_TOPICS, ' ') : classes;
  return ` ${id} ${own.replace(SAYS_OF_OTHERS, ' ')} ${role} ${itemprop} `
    .slice(0, MAX_NAMES)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}

/** Elements that hold no words a reader of the article reads. */
const WORDLESS = new Set(
  'head noscript template object canvas svg math select datalist audio video map button input nav dialog menu'.split(
    ' ',
  ),
);

/** Boilerplate wherever it stands. Whole words of a name; each alternative one kind of furniture. */
const FURNITURE = words(
  'comments?|commentlist|disqus\\w*|livefyre|respond|replies|reply',
  'related\\w*|recommend\\w*|recirc\\w*|outbrain|taboola|zergnet|revcontent|yarpp\\w*|jp relatedposts|you may like|also like|most popular|most read|popular posts?|trending|read more|readmore|see also|seealso|more (?:from|stories|news|on|articles|posts)|further reading|up next|(?:next|prev|previous) (?:post|article|story)|post nav\\w*|prev next|next prev|linkback',
  'shares?|sharing|sharedaddy|sharebar|sharebox|addthis\\w*|addtoany|social\\w*|follow us|followus',
  'newsletters?|subscri\\w+|sign ?up|mailing list|mc embed signup|optin|opt in|paywall|donat\\w+',
  'adverts?|advertis\\w+|ads?|ad (?:unit|container|wrapper|slot)|adsense|adsbygoogle|advertorial|sponsor\\w*|promo\\w*|dfp|gpt|native ad',
  'cookies?|consent|gdpr|ccpa|privacy',
  'nav|navbar|navigation|menus?|submenu|breadcrumbs?|pagination|pager|paging|skip ?link|toolbar|toc|table of contents|tableofcontents',
  'sidebar|side bar|rail|aside|complementary|contentinfo|widgets?|widget area',
  'footer|footers|site header|masthead|colophon|copyright',
  'captions?|figcaption|credits?|photo credit|image credit|wp caption text',
  '(?:post )?author (?:bio|box|info|card|profile|details?|description|content|block)|post author|bio|authorbio|authorbox|about (?:the )?author|byline\\w*|contributors?',
  'tags?|taglist|tagcloud|post tags|categories|category list|topics|keywords',
  'popup|pop up|modal|overlay|lightbox|tooltip|toast|alert ?bar',
  'print only|printonly|screen reader \\w+',
  'rating|ratings|votes?|poll|quiz|playlist|video player|jw ?player|slideshow|gallery|carousel|slider',
  'timestamp|date ?line|published|pubdate|post date|post meta|entry meta|article meta|meta|metadata|post info',
  'teasers?|cta|call to action|login|signin|register|correction form|feedback|search',
);

/** Names that are never given to what holds the article. */
const CERTAIN = words(
  'comments|comment list|commentlist|disqus thread|footer|site footer|page footer|cookie (?:banner|notice|consent|bar|policy)|newsletter|breadcrumbs?|sidebar|navbar',
);

/** A name that says: here is the text of the article. */
const BODY = words(
  'article ?body|articlebody|story ?body|post ?body|entry ?content|post ?content|article ?content|story ?content|article ?text|story ?text|body ?content|content ?body|post ?text|news ?text|body ?copy|article ?copy|rich ?text|post entry|wysiwyg',
);

/** A name that the article's element or one around it has. */
const ARTICLE = words('article|story|post|entry|main|content|blog ?post|h ?entry|hentry|text|body');

/** A name of the sentences that stand between title and body. */
const LEAD = words(
  'summary|standfirst|lead|lede|intro|introduction|excerpt|dek|deck|sub ?title|sub ?head|strap ?line|chapeau',
);

function words(...alternatives: string[]): RegExp {
  return new RegExp(` (?:${alternatives.join('|')}) `, 'u');
}

export const isFurnitureByName = (names: string): boolean => FURNITURE.test(names);
export const isCertainFurniture = (names: string): boolean => CERTAIN.test(names);
export const isLeadByName = (names: string): boolean => LEAD.test(names);
export const isBodyByName = (names: string): boolean => BODY.test(names);
export const isArticleByName = (names: string): boolean => ARTICLE.test(names);

export function isWordless({ tag }: HtmlElement): boolean {
  return WORDLESS.has(tag);
}

/** Whether a browser would not show it, as far as the page's own markup says. */
export function isHidden({ tag, attributes }: HtmlElement): boolean {
  // Many pages hide all of themselves until their scripts have run.
  if (tag === 'html' || tag === 'body') return false;
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (attributes.style !== undefined &&
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style))
  );
}

const HIDING_CLASS =
  /(?:^|\s)(?:hidden|is-hidden|visually-?hidden|sr-only|screen-reader-text|d-none|invisible|offscreen)(?:\s|$)/;
const SHOWN_ON_WIDER = /(?:^|\s)(?:(?:sm|md|lg|xl):|d-(?:sm|md|lg|xl)-)(?!none|hidden)/;

/** Whether its class is one that style sheets commonly hide, and not one that a wider screen shows. */
export function isHiddenByClass({ attributes: { class: classes = '' } }: HtmlElement): boolean {
  return HIDING_CLASS.test(classes) && !SHOWN_ON_WIDER.test(classes);
}
