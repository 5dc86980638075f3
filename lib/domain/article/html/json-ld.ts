import { parsePage, textOf } from '@/lib/domain/article/html/tree';

/** What a page's JSON-LD says of its article; each null where it says nothing usable. */
export type ArticleData = {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  /** As written. */
  datePublished: string | null;
  url: string | null;
  language: string | null;
  description: string | null;
  /** The text of the article as the page publishes it to machines, often cut short; or ''. */
  articleBody: string;
};

type Thing = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Reportage|Report|Review)$/;

/** More things or deeper ones than any page has reason to publish are not read. */
const MAX_THINGS = 5_000;
const MAX_DEPTH = 12;

/**
 * The article among a page's JSON-LD scripts (https://schema.org/Article): the first of a type of
 * article that has a headline, else the first. Arrays, `@graph`, nested things and references by
 * `@id` are followed; a script that is not JSON is passed over.
 */
export function articleData(scripts: readonly string[]): ArticleData | null {
  const things = scripts.flatMap((script) => thingsIn(parseLeniently(script)));
  const articles = things.filter((thing) => list(thing['@type']).some(isArticleType));
  const article = articles.find(({ headline }) => typeof headline === 'string') ?? articles[0];
  if (!article) return null;
  const byId = new Map<unknown, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 1) byId.set(id, thing);
  }
  const named = (value: unknown): string[] =>
    list(value).flatMap((one) => {
      if (typeof one === 'string') return plain(one) ?? [];
      if (!isThing(one)) return [];
      const { name } = byId.get(one['@id']) ?? one;
      return list(name).flatMap((each) => plain(each) ?? []);
    });
  const { url, mainEntityOfPage: page } = article;
  const inPage = isThing(page) ? (page.url ?? page['@id']) : page;
  return {
    headline: plain(article.headline) ?? plain(article.name),
    authors: named(article.author ?? article.creator),
    publisher: named(article.publisher)[0] ?? null,
    datePublished: plain(article.datePublished) ?? plain(article.dateCreated),
    url: plain(url) ?? plain(inPage),
    language: plain(article.inLanguage),
    description: plain(article.description),
    articleBody: typeof article.articleBody === 'string' ? wordsOf(article.articleBody) : '',
  };
}

const isArticleType = (type: unknown): boolean =>
  typeof type === 'string' && ARTICLE_TYPE.test(type);

/** As JSON, or after the commonest slips are mended: comment marks, raw line ends, stray commas. */
function parseLeniently(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>|;)\s*$/g, '')
    .trim();
  for (const text of [json, json.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s*[}\]])/g, '')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next text, or none.
    }
  }
  return null;
}

function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const gather = (one: unknown, depth: number) => {
    if (depth > MAX_DEPTH || things.length >= MAX_THINGS) return;
    if (Array.isArray(one)) for (const each of one) gather(each, depth + 1);
    else if (isThing(one)) {
      things.push(one);
      for (const each of Object.values(one)) if (typeof each === 'object') gather(each, depth + 1);
    }
  };
  gather(value, 0);
  return things;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** One line of text: the first of several, entities and tags resolved; null where there is none. */
function plain(value: unknown): string | null {
  const [first] = list(value);
  if (typeof first !== 'string') return null;
  return wordsOf(first).replace(/\s+/g, ' ').trim() || null;
}

const wordsOf = (text: string): string =>
  /[<&]/.test(text)
    ? textOf(parsePage(text.replace(/<(?=\/?(?:p|div|br|li|h\d)\b)/gi, '\n<')).root)
    : text;
