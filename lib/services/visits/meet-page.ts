import { readCapture } from '@/lib/adapters/capture-reader/read-capture';
import type { Fetched, GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import type { HostGate } from '@/lib/adapters/revisit/host-gate';
import { type Revisited, revisit } from '@/lib/adapters/revisit/revisit';
import type { RobotsAnswer } from '@/lib/adapters/revisit/robots';
import type { NewCapture } from '@/lib/data/captures';
import { sha256 } from '@/lib/data/sha256';
import { isClaimdeskError } from '@/lib/domain/errors';
import type { Before, CitedWords, Seen } from '@/lib/domain/source/decay/outcome-of';
import type { PageText } from '@/lib/domain/source/decay/page-change';
import { findPresent } from '@/lib/domain/source/presence';
import { pageAnswer, pageRules } from '@/lib/services/captures/page-answer';
import { readCopy } from '@/lib/services/captures/read-copy';
import type { VisitBasis } from '@/lib/services/visits/visit-basis';

export type VisitTools = {
  fetch: GuardedFetch;
  gate: HostGate;
  /** Asked before a visit that is due; null where a person asked for it. */
  robots: ((address: string, signal: AbortSignal) => Promise<RobotsAnswer>) | null;
  signal: AbortSignal;
  now: () => Date;
};

/** A page that was met, read, with its bytes, short of whose copy it may become. */
export type MetPage = Omit<NewCapture, 'sourceId' | 'capturedById'> & { bytes: Uint8Array };

/** What a visit met, and what that is measured by. */
export type Met = Omit<Revisited, 'answer'> & {
  at: Date;
  seen: Seen;
  cited: CitedWords[];
  before: Before;
  page: MetPage | null;
};

const nothing: Omit<Revisited, 'answer'> = {
  httpStatus: null,
  finalAddress: null,
  etag: null,
  lastModified: null,
  retryAfterMs: null,
};

/** Goes to the address, as the site's rules say, and reads what stands there. Writes nothing. */
export async function meetPage(basis: VisitBasis, tools: VisitTools): Promise<Met> {
  const { address, validators, copy } = basis;
  const { fetch, gate, signal, now } = tools;
  const refused = await refusalOf(basis, tools);
  if (refused) return told(basis, { ...nothing, at: now(), seen: refused });
  const request = () => revisit(address, { ...pageRules, fetch, validators, signal, now });
  const { answer, ...how } = await gate.turn(address, request, signal);
  const at = now();
  if (answer.kind !== 'page') return told(basis, { ...how, at, seen: answer });
  if (sha256(answer.fetched.bytes) === copy.sha256) {
    return told(basis, { ...how, at, seen: { kind: 'same' } });
  }
  return await readPage(basis, answer.fetched, { ...how, at }, signal);
}

/** Asks for the address, and for where it led to when it was last copied. */
async function refusalOf(
  { address, copy }: VisitBasis,
  { robots, signal }: VisitTools,
): Promise<RobotsAnswer> {
  if (!robots) return null;
  for (const asked of new Set([address, copy.finalUrl ?? address])) {
    const refusal = await robots(asked, signal);
    if (refusal) return refusal;
  }
  return null;
}

type How = Omit<Revisited, 'answer'> & { at: Date };

async function readPage(
  basis: VisitBasis,
  fetched: Fetched,
  how: How,
  signal: AbortSignal,
): Promise<Met> {
  const brought = { ...pageAnswer(basis.address, fetched, how.at), origin: 'visit' as const };
  const { mainText, canonicalUrl: _, ...copy } = await readCopy(brought, signal);
  const { text, title, note } = copy;
  if (text === '' && basis.text !== '') {
    const message = note ?? 'What stands at the address holds no text.';
    return told(basis, { ...how, seen: { kind: 'failure', reason: 'unreadable', message } });
  }
  const { status, address: finalAddress, bytes } = fetched;
  const seen = { kind: 'page' as const, status, finalAddress, title, text, mainText };
  const page: MetPage = { ...copy, bytes, sha256: sha256(bytes) };
  const before = text === basis.text ? null : await textOfCopy(basis, signal);
  return told(basis, { ...how, seen }, { before, page });
}

/**
 * The copy's text as it is read today, and which of it is the article: neither is kept with the copy.
 * Where its bytes cannot be had, the text that was read from it then.
 */
async function textOfCopy({ copy, text }: VisitBasis, signal: AbortSignal): Promise<PageText> {
  const { mediaType, charset, finalUrl } = copy;
  try {
    const bytes = await objectStore().get(copy.sha256);
    return await readCapture(
      { bytes, mediaType, charset, name: finalUrl ?? '', url: finalUrl },
      { signal },
    );
  } catch (error) {
    signal.throwIfAborted();
    if (!isClaimdeskError(error)) throw error;
    return { text, mainText: text };
  }
}

function told(
  basis: VisitBasis,
  met: How & { seen: Seen },
  read: { before: PageText | null; page: MetPage | null } = { before: null, page: null },
): Met {
  const { text, copy, address, visits } = basis;
  const { text: textBefore, mainText } = read.before ?? { text, mainText: text };
  const nowThere = met.seen.kind === 'page' ? met.seen.text : text;
  return {
    ...met,
    page: read.page,
    cited: citedWords(basis, nowThere),
    before: {
      copy: { text: textBefore, mainText, finalAddress: copy.finalUrl ?? address },
      visits,
    },
  };
}

/** All quotes in one text, then all in the other: a text is made ready to be searched once. */
function citedWords({ quoted, copyIds, text, visits }: VisitBasis, nowThere: string): CitedWords[] {
  const knownGone = new Set(visits.flatMap(({ passagesGone }) => passagesGone));
  const inCopy = quoted.map(({ quote }) => findPresent(quote, text) !== null);
  const inPage =
    nowThere === text ? inCopy : quoted.map(({ quote }) => findPresent(quote, nowThere) !== null);
  return quoted.map(({ citationId, captureId }, index) => ({
    citationId,
    stood:
      inCopy[index] === true ||
      knownGone.has(citationId) ||
      (captureId !== null && copyIds.has(captureId)),
    stands: inPage[index] === true,
  }));
}
