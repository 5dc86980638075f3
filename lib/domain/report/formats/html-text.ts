/** For text and for attributes in double quotes. */
export const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A link where the address is one of the web, else the words alone; `inner` is HTML. */
export function link(address: string | null | undefined, inner: string): string {
  const safe = address && /^https?:\/\//i.test(address) && URL.canParse(address);
  return safe ? `<a href="${escapeHtml(address)}">${inner}</a>` : inner;
}

/** Plain text with the addresses in it made links; a full stop after one belongs to the sentence. */
export function linked(text: string): string {
  const pieces = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/g);
  return pieces
    .map((piece, index) => (index % 2 ? link(piece, escapeHtml(piece)) : escapeHtml(piece)))
    .join('');
}

/**
 * Who speaks: the report's own words are English whatever the article's language is, and stand among
 * words of the article and of its writers. Each is marked so that it is read out and set as what it is.
 */
export type Voice = {
  /** Our words, given as plain text. */
  say: (words: string) => string;
  /** A line of ours, given as HTML, with words of others in it. */
  phrase: (html: string) => string;
  /** Words of others, given as plain text. */
  theirs: (text: string) => string;
};

export function voiceOf(language: string): Voice {
  if (/^en(-|$)/i.test(language)) {
    return {
      say: escapeHtml,
      phrase: (html) => html,
      theirs: (text) => `<bdi>${escapeHtml(text)}</bdi>`,
    };
  }
  const phrase = (html: string) => `<span lang="en" dir="ltr">${html}</span>`;
  return {
    say: (words) => phrase(escapeHtml(words)),
    phrase,
    theirs: (text) => `<bdi lang="${escapeHtml(language)}">${escapeHtml(text)}</bdi>`,
  };
}
