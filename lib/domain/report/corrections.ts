import { ratingOf } from '@/lib/domain/assessment/scales';
import { sameWords } from '@/lib/domain/claim/carry-claims';
import type { ClaimChanges } from '@/lib/domain/report/input';
import type { Report, ReportClaim, ReportCorrection } from '@/lib/domain/report/report';
import { listed } from '@/lib/domain/report/words';
import { shorten, shortTitle } from '@/lib/domain/source/csl-names';

/** How much of a title tells two sources apart, in characters. */
const TITLE_LENGTH = 52;

/** How much of a passage a correction gives, in characters. */
const PASSAGE_LENGTH = 280;

type Content = Pick<Report, 'scale' | 'claims' | 'references'>;
/** One of the two reports, with the names its sources go by. */
type Side = Content & { names: ReadonlyMap<string, string> };
type Change = Pick<ReportCorrection, 'change' | 'reason'>;
type DatedChange = Change & Pick<ReportCorrection, 'at'>;

/** What the desk knows of claims that the two reports do not say, by claim id. */
export type Grounds = {
  /** What it said when it reopened or retired the claim. */
  reasons: ReadonlyMap<string, string>;
  /** When the parts of each claim last changed, and what was said of the change. */
  changes?: ReadonlyMap<string, ClaimChanges>;
  /** The claims that the article no longer makes. */
  withdrawn: ReadonlySet<string>;
};

const noGrounds: Grounds = { reasons: new Map(), withdrawn: new Set() };

/**
 * What a reader of the previous report has to unlearn or learn, claim by claim in the order of their
 * numbers: a verdict that changed, was settled, confirmed or reopened; the words checked, wording,
 * sources, claims that came or went.
 */
export function correctionsSince(
  previous: Content,
  current: Content,
  { reasons, changes: changed, withdrawn }: Grounds = noGrounds,
): ReportCorrection[] {
  const [older, newer] = [sideOf(previous), sideOf(current)];
  const before = new Map(previous.claims.map((claim) => [claim.id, claim]));
  const now = new Map(current.claims.map((claim) => [claim.id, claim]));
  const corrections = [...new Map([...before, ...now]).values()].flatMap((claim) => {
    const was = before.get(claim.id);
    const is = now.get(claim.id);
    const reason = reasons.get(claim.id) ?? null;
    const changes =
      was && !is
        ? [dated('claim', departure(withdrawn.has(claim.id), reason), changed?.get(claim.id))]
        : changesOf(older, was, newer, is, reason, changed?.get(claim.id));
    return changes.map((change) => ({
      claimNumber: claim.number,
      wording: claim.wording,
      ...change,
    }));
  });
  return corrections.sort((a, b) => a.claimNumber - b.claimNumber);
}

const sideOf = (content: Content): Side => ({ ...content, names: namesOf(content.references) });

function changesOf(
  previous: Side,
  was: ReportClaim | undefined,
  current: Side,
  is: ReportClaim | undefined,
  reason: string | null,
  changes: ClaimChanges | undefined,
): DatedChange[] {
  if (!is) return [];
  if (!was) return [dated('claim', { change: 'This claim was added.', reason: null }, changes)];
  const verdict = verdictChange(previous, was, current, is, reason);
  const passages = passagesChange(was, is);
  const wording = wordingChange(was, is);
  const citations = citationsChange(previous, was, current, is);
  const because = changes?.citations?.because ?? null;
  return [
    verdict && dated('verdict', verdict, changes),
    passages && dated('claim', passages, changes),
    wording && dated('claim', wording, changes),
    citations && dated('citations', { ...citations, reason: because }, changes),
  ].filter((change) => change !== null);
}

const dated = (
  part: keyof ClaimChanges,
  change: Change,
  changes: ClaimChanges | undefined,
): DatedChange => ({ ...change, at: changes?.[part]?.at ?? null });

const departure = (isWithdrawn: boolean, reason: string | null): Change =>
  isWithdrawn
    ? { change: 'This claim was withdrawn: the article no longer says it.', reason: null }
    : { change: 'This claim was taken out of the check.', reason };

function verdictChange(
  previous: Side,
  was: ReportClaim,
  current: Side,
  is: ReportClaim,
  reason: string | null,
): Change | null {
  const before = was.verdict && label(previous, was.verdict.rating);
  const now = is.verdict && label(current, is.verdict.rating);
  if (before === null) {
    return now === null
      ? null
      : { change: `Settled as “${now}”; it was not settled before.`, reason: null };
  }
  if (now === null) {
    return {
      change: `Reopened. The verdict “${before}” no longer stands, and none is settled yet.`,
      reason,
    };
  }
  if (before !== now)
    return { change: `The verdict changed from “${before}” to “${now}”.`, reason };
  if (was.verdict?.reason !== is.verdict?.reason) {
    return { change: `Checked again: the verdict “${now}” stands, with new reasoning.`, reason };
  }
  if (was.verdict?.settledAt !== is.verdict?.settledAt) {
    return { change: `Checked again: the verdict “${now}” stands.`, reason };
  }
  return null;
}

/** Passages that differ in more than typography; where they stand does not matter. */
function passagesChange(was: ReportClaim, is: ReportClaim): Change | null {
  const without = (some: ReportClaim, other: ReportClaim) =>
    some.passages
      .filter(({ exact }) => !other.passages.some((one) => sameWords(one.exact, exact)))
      .map(({ exact }) => `“${shorten(exact, PASSAGE_LENGTH)}”`);
  const [before, now] = [without(was, is), without(is, was)];
  const said = [
    now.length > 0 && `The words checked are now ${listed(now)}.`,
    before.length > 0 && `No longer among the words checked: ${listed(before)}.`,
  ].filter((sentence) => sentence !== false);
  return said.length > 0 ? { change: said.join(' '), reason: null } : null;
}

function wordingChange(was: ReportClaim, is: ReportClaim): Change | null {
  if (was.wording === is.wording) return null;
  return { change: `The claim was worded “${was.wording}” before.`, reason: null };
}

function citationsChange(
  previous: Side,
  was: ReportClaim,
  current: Side,
  is: ReportClaim,
): Change | null {
  const before = citationsBySource(previous, was);
  const now = citationsBySource(current, is);
  const added = [...now].filter(([id]) => !before.has(id));
  const removed = [...before].filter(([id]) => !now.has(id));
  const altered = [...now].filter(([id, { content }]) => {
    const old = before.get(id);
    return old !== undefined && old.content !== content;
  });
  const sentences = [
    sentence('Now also cites', added),
    sentence('No longer cites', removed),
    sentence('What is cited from these sources changed:', altered),
  ].filter((words) => words !== null);
  return sentences.length > 0 ? { change: sentences.join(' '), reason: null } : null;
}

type CitedSource = { title: string; content: string };

/** By source id; `content` is equal when the citations of that source say the same. */
function citationsBySource({ names }: Side, claim: ReportClaim): Map<string, CitedSource> {
  const cited = new Map<string, string[]>();
  for (const { sourceId, stance, quote, locator } of claim.citations) {
    const contents = cited.get(sourceId) ?? [];
    contents.push(JSON.stringify([stance, quote, locator]));
    cited.set(sourceId, contents);
  }
  return new Map(
    [...cited].map(([id, contents]) => {
      const title = names.get(id) ?? 'a source';
      return [id, { title, content: contents.sort().join() }];
    }),
  );
}

/** By source id; with its title where another source of the report would go by the same name. */
function namesOf(references: Report['references']): Map<string, string> {
  const short = references.map(({ sourceId, csl }) => ({ sourceId, csl, name: shortTitle(csl) }));
  const namesakes = Map.groupBy(short, ({ name }) => name);
  return new Map(
    short.map(({ sourceId, csl, name }) => {
      const alone = namesakes.get(name)?.length === 1;
      return [sourceId, alone ? name : `${name} (‘${shorten(csl.title, TITLE_LENGTH)}’)`];
    }),
  );
}

const sentence = (start: string, sources: readonly [string, CitedSource][]) =>
  sources.length > 0 ? `${start} ${listed(sources.map(([, { title }]) => title))}.` : null;

const label = ({ scale }: Content, rating: string) => ratingOf(scale, rating).label;
