import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { Context } from '@/lib/services/context';
import { systemContext } from '@/lib/services/context';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { cancelVisiting } from '@/lib/services/visits/change-visiting';
import { getVisitPlan, listVisits, openVisiting } from '@/lib/services/visits/list-visits';
import { queueDueVisits } from '@/lib/services/visits/queue-due-visits';
import { requestVisit } from '@/lib/services/visits/request-visit';
import { answer } from '@/tests/support/answers';
import { citedPage, protect } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';
import { daysAhead, makeVisits, visitRunner } from '@/tests/support/visits';

const site = useTestSite();
useTestDatabase();

let reviewer: Context;
let clock: ReturnType<typeof daysAhead>;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
});
beforeEach(async () => {
  clock = daysAhead();
  const { prisma } = database();
  await prisma.job.deleteMany();
  // What earlier tests cited is of no interest to these.
  await prisma.source.updateMany({ data: { status: 'retired', retiredReason: 'Tried.' } });
  site.pages.clear();
});

const desk = () => ({ ...systemContext('visits'), now: clock.now });
const queue = () => queueDueVisits(desk());
const visitsOf = async (sourceId: string) => (await listVisits(reviewer, sourceId)).items;
const outcomes = async (sourceId: string) =>
  (await visitsOf(sourceId)).map(({ outcome }) => outcome);

describe('visits that are due', () => {
  it('begin a day after the first copy, and come less often while nothing changes', async () => {
    const { source } = await citedPage(site, reviewer);
    expect(await queue()).toBe(false);
    const days: number[] = [];
    for (let day = 1; day <= 40; day += 1) {
      clock.pass(1);
      if (!(await queue())) continue;
      days.push(day);
      await makeVisits(clock.now);
    }
    expect(await outcomes(source.id)).toEqual(days.map(() => 'unchanged'));
    expect(days[0]).toBe(1);
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect(gaps.at(-1)).toBeGreaterThan(6);
    expect((await visitsOf(source.id))[0]?.visitedBy).toBeNull();
    const { nextVisitAt } = await getVisitPlan(reviewer, source.id);
    expect(Date.parse(nextVisitAt ?? '')).toBeGreaterThan(clock.now().getTime());
  });

  it('are queued once, by whoever asks first', async () => {
    await citedPage(site, reviewer);
    clock.pass(2);
    const queued = await Promise.all([queue(), queue(), queue()]);
    expect(queued.filter(Boolean)).toHaveLength(1);
    expect(await queue()).toBe(false);
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'visits.due' });
  });

  it('leave out what is cited no more, what is protected, and what was never copied', async () => {
    const { source, citation } = await citedPage(site, reviewer);
    const { id, version } = citation;
    await retireCitation(reviewer, { id, expectedVersion: version, reason: 'Wrong.' });
    const hidden = await citedPage(site, reviewer);
    await protect(reviewer, { claimId: hidden.claimId, sourceId: hidden.source.id });
    clock.pass(30);
    expect(await queue()).toBe(false);
    expect(await getVisitPlan(reviewer, source.id)).toEqual({
      notVisited: null,
      isCited: false,
      isOn: true,
      nextVisitAt: null,
    });
  });

  it('ask what robots may do, which a person’s visit does not', async () => {
    const { source, path } = await citedPage(site, reviewer);
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /');
    site.asked.length = 0;
    clock.pass(2);
    await queue();
    await makeVisits(clock.now);
    expect(await outcomes(source.id)).toEqual(['refused-by-robots']);
    expect(site.asked).toEqual(['/robots.txt']);
    const plan = await getVisitPlan(reviewer, source.id);
    const days = (Date.parse(plan.nextVisitAt ?? '') - clock.now().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(26);

    await requestVisit({ ...reviewer, now: clock.now }, { sourceId: source.id });
    clock.pass(1);
    await makeVisits(clock.now);
    expect(await outcomes(source.id)).toEqual(['unchanged', 'refused-by-robots']);
    expect(site.asked).toEqual(['/robots.txt', path]);
  });

  it('ask a site for its rules once, and go on with what is left in the next run', async () => {
    const sources = [await citedPage(site, reviewer), await citedPage(site, reviewer)];
    const third = await citedPage(site, reviewer);
    site.asked.length = 0;
    clock.pass(2);
    await queue();
    await makeVisits(clock.now, { visitsPerHost: 2, hostsAtOnce: 1 });
    expect(site.asked).toEqual(['/robots.txt', ...sources.map(({ path }) => path)]);
    expect(await queue()).toBe(false);
    clock.pass(0.01);
    expect(await queue()).toBe(true);
    await makeVisits(clock.now, { visitsPerHost: 2, hostsAtOnce: 1 });
    expect(site.asked.slice(3)).toEqual(['/robots.txt', third.path]);
  });

  it('come after what a site in need asks for', async () => {
    const { source, path } = await citedPage(site, reviewer);
    site.pages.set(path, answer({ status: 503, headers: { 'retry-after': `${5 * 86_400}` } }));
    clock.pass(2);
    await queue();
    await makeVisits(clock.now);
    expect(await outcomes(source.id)).toEqual(['unreachable']);
    clock.pass(4);
    expect(await queue()).toBe(false);
    clock.pass(1.1);
    expect(await queue()).toBe(true);
  });
});

describe('visits that end early', () => {
  /** Two sources that are due, the second of which is being visited and does not answer. */
  async function halfway() {
    const [first, second] = [await citedPage(site, reviewer), await citedPage(site, reviewer)];
    const page = site.pages.get(second.path) ?? '';
    const asked = Promise.withResolvers<void>();
    site.pages.set(second.path, () => asked.resolve());
    clock.pass(2);
    await queue();
    const runner = visitRunner(clock.now, { hostsAtOnce: 1 });
    await runner.look();
    await asked.promise;
    expect(await outcomes(first.source.id)).toEqual(['unchanged']);
    return { runner, first, second, answer: () => site.pages.set(second.path, page) };
  }

  it('because somebody called them off keep what was found', async () => {
    const { runner, first, second } = await halfway();
    const visiting = await openVisiting(reviewer, null);
    expect(visiting).toMatchObject({ status: 'running', sourceId: null });
    await cancelVisiting(reviewer, { id: visiting?.id ?? '' });
    await runner.look();
    await runner.idle();
    expect(await openVisiting(reviewer, null)).toBeNull();
    expect(await outcomes(first.source.id)).toEqual(['unchanged']);
    expect(await outcomes(second.source.id)).toEqual([]);
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'visits.cancelled' });
  });

  it('because the server stopped are gone on with where they were', async () => {
    const { runner, first, second, answer } = await halfway();
    await runner.stop();
    await runner.idle();
    expect(await openVisiting(reviewer, null)).toMatchObject({ status: 'queued' });
    answer();
    await makeVisits(clock.now);
    expect(await outcomes(first.source.id)).toEqual(['unchanged']);
    expect(await outcomes(second.source.id)).toEqual(['unchanged']);
  });
});
