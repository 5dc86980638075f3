import { counted } from '@/lib/domain/report/words';
import { isFrontPage, saysGone } from '@/lib/domain/source/decay/absent-page';
import { type PageChange, type PageText, pageChange } from '@/lib/domain/source/decay/page-change';
import { isSettled, type Visit, type VisitReason } from '@/lib/domain/source/decay/visit';

/** What a visit met. */
export type Seen =
  /** The site says that nothing changed (304), or the bytes are the same. */
  | { kind: 'same' }
  /** Other bytes. */
  | ({ kind: 'page'; status: number; finalAddress: string; title: string | null } & PageText)
  /** An answer that is no page. */
  | { kind: 'status'; status: number; host: string }
  /** No answer, or none that can be read; `message` says which. */
  | { kind: 'failure'; reason: 'silent' | 'unreadable'; message: string }
  | { kind: 'robots'; host: string };

/** Words that a live citation takes from the source. */
export type CitedWords = {
  citationId: string;
  /** Whether they stood in a copy that was taken from the address before. */
  stood: boolean;
  /** Whether they stand in what the visit met; in the latest copy where that is the same. */
  stands: boolean;
};

export type Before = {
  /** The latest copy that was taken from the address. */
  copy: PageText & { finalAddress: string };
  /** The newest first; as many as there are, or at least the last twenty. */
  visits: readonly Pick<Visit, 'at' | 'outcome' | 'reason' | 'passagesGone'>[];
};

export type Finding = Pick<
  Visit,
  'outcome' | 'reason' | 'isNews' | 'passagesLookedFor' | 'passagesGone' | 'message'
> & {
  /** Whether the page is to be kept as a copy. */
  isNewCopy: boolean;
};

/** So many visits without an answer, over so long, and the page counts as gone. */
export const SILENT_VISITS = 5;
export const SILENT_MS = 7 * 24 * 60 * 60_000;

/**
 * What a visit found. What changed around an article is no change of it (see `pageChange`). A page on
 * which none of the cited words stand is taken for gone when it reads like the notice that it is, or is
 * the site's front page.
 * @param at When the visit was made, as an ISO 8601 instant.
 */
export function outcomeOf(
  seen: Seen,
  cited: readonly CitedWords[],
  before: Before,
  at: string,
): Finding {
  switch (seen.kind) {
    case 'same':
      return pageFound('no', cited, before);
    case 'page': {
      const change = changeFrom(seen, before.copy);
      const absence = change === 'article' ? absenceIn(seen, cited, before.copy) : null;
      if (absence) return pageGone(absence.reason, absence.message, before);
      return pageFound(change, cited, before);
    }
    case 'status':
      return statusFound(seen, before, at);
    case 'failure':
      return seen.reason === 'silent'
        ? silent('silent', seen.message, before, at)
        : nothingKnown('unreadable', seen.message);
    case 'robots':
      return {
        ...nothingFound,
        outcome: 'refused-by-robots',
        reason: null,
        message: `${seen.host} asks robots to stay away from this page, so it was not visited. A person can visit it by hand.`,
      };
  }
}

/** Of a picture nothing can be compared but its bytes, and these are others. */
const changeFrom = (page: PageText, copy: PageText): PageChange =>
  page.text.trim() === '' ? 'article' : pageChange(page, copy);

const nothingFound = {
  isNews: false,
  isNewCopy: false,
  passagesLookedFor: 0,
  passagesGone: [] as string[],
};

function pageFound(change: PageChange, cited: readonly CitedWords[], before: Before): Finding {
  const isChanged = change === 'article';
  const stood = cited.filter((words) => words.stood);
  const passagesGone = stood.filter((words) => !words.stands).map(({ citationId }) => citationId);
  const looked = { reason: null, passagesLookedFor: stood.length, passagesGone };
  if (passagesGone.length > 0) {
    const known = new Set(settledBefore(before)?.passagesGone);
    const isNewlyGone = passagesGone.some((id) => !known.has(id));
    return {
      ...looked,
      outcome: 'passage-gone',
      isNews: isChanged || isNewlyGone,
      isNewCopy: isChanged || (change === 'around' && isNewlyGone),
      message: goneWords(passagesGone.length, stood.length),
    };
  }
  const standing = stood.length === 0 ? '' : ` ${standingWords(stood.length)}`;
  if (!isChanged) {
    const message = `The page says what the latest copy says.${standing}`;
    return { ...looked, outcome: 'unchanged', isNews: false, isNewCopy: false, message };
  }
  return {
    ...looked,
    outcome: 'changed-standing',
    isNews: true,
    isNewCopy: true,
    message: `The page changed.${standing || ' No words of it are cited.'}`,
  };
}

const standingWords = (count: number) =>
  count === 1 ? 'The cited passage still stands.' : `All ${count} cited passages still stand.`;

function goneWords(gone: number, of: number): string {
  if (of === 1) return 'The cited passage is not on the page.';
  if (gone === of) return `None of the ${of} cited passages is on the page.`;
  return `${counted(gone, 'cited passage')} of ${of} ${gone === 1 ? 'is' : 'are'} not on the page.`;
}

function absenceIn(
  page: Extract<Seen, { kind: 'page' }>,
  cited: readonly CitedWords[],
  copy: Before['copy'],
): { reason: VisitReason; message: string } | null {
  if (cited.some(({ stands }) => stands)) return null;
  if (isFrontPage(page.finalAddress) && !isFrontPage(copy.finalAddress)) {
    const message = 'The address leads to the front page of the site.';
    return { reason: 'front_page', message };
  }
  // Without words to miss on it, only the title can tell a notice from a short page.
  const mainText = cited.some(({ stood }) => stood) ? page.mainText : '';
  if (!saysGone({ title: page.title, mainText })) return null;
  const message = `The site answers as if all were well (${page.status}), with a notice that there is no such page.`;
  return { reason: 'says_gone', message };
}

function statusFound(
  { status, host }: { status: number; host: string },
  before: Before,
  at: string,
): Finding {
  if (status === 404 || status === 410) {
    return pageGone('not_found', `${host} has no such page (${status}).`, before);
  }
  if (status === 451) {
    const message = `${host} does not show the page for legal reasons (451).`;
    return pageGone('not_found', message, before);
  }
  if (status === 429) {
    return nothingKnown('busy', `${host} asks for fewer visits (429).`);
  }
  if (status >= 500) {
    return silent('server_error', `${host} has a fault of its own (${status}).`, before, at);
  }
  return nothingKnown('refused', `${host} does not let Claimdesk see the page (${status}).`);
}

function pageGone(reason: VisitReason, message: string, before: Before): Finding {
  const isNews = settledBefore(before)?.outcome !== 'page-gone';
  return { ...nothingFound, outcome: 'page-gone', reason, isNews, message };
}

const nothingKnown = (reason: VisitReason, message: string): Finding => ({
  ...nothingFound,
  outcome: 'unreachable',
  reason,
  message,
});

/** Nothing came back: a page counts as gone only when that went on for days. */
function silent(
  reason: 'silent' | 'server_error',
  message: string,
  before: Before,
  at: string,
): Finding {
  const streak = silenceBefore(before);
  const since = streak.at(-1)?.at ?? at;
  const isLong =
    streak.length + 1 >= SILENT_VISITS && Date.parse(at) - Date.parse(since) >= SILENT_MS;
  if (!isLong) return nothingKnown(reason, message);
  const days = Math.floor((Date.parse(at) - Date.parse(since)) / 86_400_000);
  const told = `${message} It has been so for ${days} days.`;
  return pageGone('long_silence', told, before);
}

/** The visits without an answer that came right before, the newest first. */
function silenceBefore({ visits }: Before): Before['visits'] {
  const isSilent = ({ reason }: { reason: VisitReason | null }) =>
    reason === 'silent' || reason === 'server_error' || reason === 'long_silence';
  const end = visits.findIndex((visit) => !isSilent(visit));
  return end === -1 ? visits : visits.slice(0, end);
}

const settledBefore = ({ visits }: Before) => visits.find(isSettled);
