import {
  type Block,
  directionOfText,
  type Look,
  printable,
  type Span,
  type Words,
} from '@/lib/domain/report/document/document';

type Style = Omit<Words, 'kind' | 'text' | 'language'>;

/** Who speaks, as `Voice` of the HTML report has it: our words are English, in whatever article. */
export type Voices = {
  /** Our words. */
  say: (text: string, style?: Style) => Words;
  /** Words of the article, its writers and the desk. */
  theirs: (text: string, style?: Style) => Words;
  /** Of our words, for what is no span. */
  ours: { language?: string };
};

export function voicesOf(language: string): Voices {
  const ours = /^en(-|$)/i.test(language) ? {} : { language: 'en' };
  return {
    say: (text, style = {}) => ({ kind: 'words', text: printable(text), ...ours, ...style }),
    theirs: (text, style = {}) => ({ kind: 'words', text: printable(text), ...style }),
    ours,
  };
}

export const paragraph = (spans: Span[], look?: Look): Block => ({
  kind: 'paragraph',
  spans,
  ...(look && { look }),
  ...phrased(spans),
});

/** A line of ours runs as English does, also with words of the article in it. */
export const phrased = (spans: readonly Span[]): { direction?: 'ltr' } =>
  spans.some((span) => 'language' in span && span.language === 'en') ? { direction: 'ltr' } : {};

/** A paragraph of somebody’s words, which run as their letters do. */
export function paragraphOf(text: string, look?: Look, style: Style = {}): Block {
  const direction = directionOfText(text);
  const words: Words = { kind: 'words', text: printable(text), ...style };
  return {
    kind: 'paragraph',
    spans: linked(words),
    ...(look && { look }),
    ...(direction && { direction }),
  };
}

/** With the web addresses in it made links; a full stop after one belongs to the sentence. */
export function linked(words: Words): Span[] {
  return words.text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/g)
    .map((text, index) => ({
      ...words,
      text,
      ...(index % 2 && URL.canParse(text) ? { href: text } : {}),
    }))
    .filter(({ text }) => text !== '');
}

/** Addresses of the web alone are links. */
export const webAddress = (address: string | null | undefined): { href?: string } =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? { href: address } : {};

/** The parts that there are, with a dot between two. */
export function dotted(parts: readonly (Span[] | false | null | undefined | '')[]): Span[] {
  const there = parts.filter((part): part is Span[] => Array.isArray(part) && part.length > 0);
  return there.flatMap((part, index): Span[] =>
    index === 0 ? part : [{ kind: 'words', text: ' · ', muted: true }, ...part],
  );
}

/** “a, b, c” of the names of people. */
export const named = (names: readonly string[], { theirs, say }: Voices): Span[] =>
  names.flatMap((name, index) => (index === 0 ? [theirs(name)] : [say(', '), theirs(name)]));
