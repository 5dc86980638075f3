import { readName } from '@/lib/domain/source/written-name';

type Node = Record<string, unknown>;

/** Types of schema.org that are a work which can be cited, with their type in CSL. */
const works: Record<string, string> = {
  AnalysisNewsArticle: 'article-newspaper',
  Article: 'webpage',
  BlogPosting: 'post-weblog',
  Book: 'book',
  Dataset: 'dataset',
  NewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  Report: 'report',
  ReportageNewsArticle: 'article-newspaper',
  ScholarlyArticle: 'article-journal',
  TechArticle: 'webpage',
  Thesis: 'thesis',
};

/** How deep graphs inside graphs are followed. */
const MAX_DEPTH = 4;

/** What the first work that JSON-LD describes says of itself, in CSL's names; null where there is none. */
export function workInJsonLd(texts: readonly string[]): Record<string, unknown> | null {
  const nodes = texts.flatMap((text) => nodesOf(parse(text), 0));
  const work = nodes.find((node) => typeOf(node) !== undefined);
  if (!work) return null;
  return {
    type: typeOf(work),
    title: first(work.headline) ?? first(work.name),
    author: list(work.author).map((author) => nameOf(author)),
    issued: first(work.datePublished),
    'container-title': isNode(work.isPartOf) ? first(work.isPartOf.name) : undefined,
    publisher: isNode(work.publisher) ? first(work.publisher.name) : first(work.publisher),
    language: first(work.inLanguage),
  };
}

const typeOf = (node: Node) =>
  list(node['@type'])
    .map((type) => works[String(type)])
    .find((type) => type !== undefined);

function nameOf(author: unknown): unknown {
  if (!isNode(author)) return typeof author === 'string' ? readName(author) : null;
  const name = first(author.name);
  if (typeof name !== 'string') return null;
  return list(author['@type']).includes('Organization') ? { literal: name } : readName(name);
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [value].filter((item) => item !== undefined);

const first = (value: unknown): unknown => list(value)[0];
