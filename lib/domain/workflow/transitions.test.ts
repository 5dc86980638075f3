import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permissions } from '@/lib/domain/access/permissions';
import { ClaimState } from '@/lib/domain/claim/claim';
import type { ClaimStanding } from '@/lib/domain/claim/standing';
import type { ClaimdeskError } from '@/lib/domain/errors';
import {
  allows,
  type ClaimFacts,
  claimEvents,
  nextState,
  stateOf,
  transitions,
} from '@/lib/domain/workflow/transitions';

/** A claim as the tables hold it, small enough to try everything that can happen to it. */
type Model = {
  assigned: boolean;
  cited: boolean;
  /** Live rating by reviewer. */
  ratings: Readonly<Record<string, string>>;
  /** How many ratings the policy wants. */
  required: number;
  settled: boolean;
  retired: boolean;
  standing: ClaimStanding;
};

type Step =
  | { event: 'edit'; moves: boolean }
  | { event: 'revise'; standing: ClaimStanding }
  | { event: 'confirm' }
  | { event: 'place'; standing: ClaimStanding }
  | { event: 'assign' }
  | { event: 'release' }
  | { event: 'settle' }
  | { event: 'reopen' }
  | { event: 'rejudge'; required: number }
  | { event: 'takeBack'; standing: ClaimStanding }
  | { event: 'retire' }
  | { event: 'restore' }
  | { event: 'cite'; live: boolean }
  | { event: 'assess'; reviewer: string; rating: string }
  | { event: 'withdraw'; reviewer: string };

const fresh: Model = {
  assigned: false,
  cited: false,
  ratings: {},
  required: 1,
  settled: false,
  retired: false,
  standing: 'current',
};

const factsOf = (model: Model): ClaimFacts => ({
  retired: model.retired,
  settled: model.settled,
  standing: model.standing,
  ratings: Object.values(model.ratings).map((key) => ({ key, order: ratings.indexOf(key) })),
  required: model.required,
  tolerance: 0,
  started: model.assigned || model.cited,
});

function apply(model: Model, step: Step): Model {
  switch (step.event) {
    // Other words of the text are a new start; a withdrawn claim is edited in no other way.
    case 'edit':
      return step.moves || model.standing === 'gone'
        ? { ...model, standing: 'current', settled: model.settled && model.standing !== 'gone' }
        : model;
    // A verdict stands while its words do, and waits while the text does not have them.
    case 'revise':
      return {
        ...model,
        standing: step.standing,
        settled: model.settled && ['current', 'gone'].includes(step.standing),
      };
    case 'confirm':
      return model.standing === 'changed' ? { ...model, standing: 'current' } : model;
    case 'place':
      return model.standing === 'ambiguous' ? { ...model, standing: step.standing } : model;
    case 'assign':
      return { ...model, assigned: true };
    case 'release':
      return { ...model, assigned: false };
    case 'cite':
      return { ...model, cited: step.live };
    case 'assess':
      return { ...model, ratings: { ...model.ratings, [step.reviewer]: step.rating } };
    case 'withdraw': {
      const { [step.reviewer]: _, ...ratings } = model.ratings;
      return { ...model, ratings };
    }
    case 'settle':
      return { ...model, settled: true };
    // What is taken back was done while there was no verdict.
    case 'takeBack':
      return { ...model, standing: step.standing, settled: false };
    case 'rejudge':
      return { ...model, required: step.required };
    case 'reopen':
      return { ...model, settled: false };
    case 'retire':
      return { ...model, retired: true };
    case 'restore':
      return { ...model, retired: false };
  }
}

/** Three, so that two can still disagree when one withdraws. */
const reviewers = ['ada', 'bo', 'cy'];
const ratings = ['true', 'false'];

const standings: ClaimStanding[] = ['current', 'changed', 'ambiguous', 'gone'];

const everyStep: Step[] = [
  { event: 'edit', moves: false },
  { event: 'edit', moves: true },
  { event: 'confirm' },
  ...standings.flatMap((standing) => [
    { event: 'revise' as const, standing },
    { event: 'place' as const, standing },
    { event: 'takeBack' as const, standing },
  ]),
  { event: 'assign' },
  { event: 'release' },
  { event: 'cite', live: true },
  { event: 'cite', live: false },
  ...reviewers.flatMap((reviewer) =>
    ratings.map((rating) => ({ event: 'assess' as const, reviewer, rating })),
  ),
  ...reviewers.map((reviewer) => ({ event: 'withdraw' as const, reviewer })),
  { event: 'settle' },
  { event: 'reopen' },
  { event: 'rejudge', required: 1 },
  { event: 'rejudge', required: 2 },
  { event: 'retire' },
  { event: 'restore' },
];

/** Every model that can come about, and every move between two states that led to one. */
function explore() {
  const models = new Map<string, Model>();
  const moves = new Set<string>();
  const waiting = [fresh];
  for (let model = waiting.pop(); model; model = waiting.pop()) {
    const key = JSON.stringify({ ...model, ratings: Object.entries(model.ratings).toSorted() });
    if (models.has(key)) continue;
    models.set(key, model);
    const state = stateOf(factsOf(model));
    for (const step of everyStep.filter(({ event }) => allows(state, event))) {
      const after = apply(model, step);
      moves.add(`${step.event}: ${state} → ${nextState(state, step.event, factsOf(after))}`);
      waiting.push(after);
    }
  }
  return { models: [...models.values()], moves };
}

const { models, moves } = explore();

describe('the life of a claim', () => {
  it('follows its facts, whatever happens in whatever order; what is refused changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyStep), { maxLength: 60 }), (steps) => {
        let model = fresh;
        let state: ClaimState = 'open';
        for (const step of steps) {
          const after = apply(model, step);
          if (allows(state, step.event)) {
            state = nextState(state, step.event, factsOf(after));
            model = after;
          } else {
            const before = structuredClone(model);
            expect(() => nextState(state, step.event, factsOf(after))).toThrow(
              transitions[step.event].refusal,
            );
            expect(model).toEqual(before);
          }
          expect(state).toBe(stateOf(factsOf(model)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches every state', () => {
    const reached = new Set(models.map((model) => stateOf(factsOf(model))));
    expect([...reached].toSorted()).toEqual(ClaimState.options.toSorted());
  });

  it('never rests in a state that its facts belie', () => {
    for (const model of models) {
      const state = stateOf(factsOf(model));
      const given = new Set(Object.values(model.ratings)).size;
      const enough = Object.keys(model.ratings).length >= model.required;
      if (state === 'assessed') expect(given).toBe(1);
      if (state === 'disputed') expect(given).toBeGreaterThan(1);
      if (state === 'settled') expect(given).toBeGreaterThan(0);
      if (state === 'open') expect(given).toBe(0);
      if (state === 'in_review' && model.standing === 'current') expect(enough).toBe(false);
      if (state === 'assessed' || state === 'disputed') expect(enough).toBe(true);
      if (['assessed', 'disputed', 'settled'].includes(state))
        expect(model.standing).toBe('current');
      if (state === 'withdrawn') expect(model.standing).toBe('gone');
      if (model.settled) expect(['current', 'gone']).toContain(model.standing);
      if (state === 'open') expect(model.assigned || model.cited).toBe(false);
      expect(state === 'retired').toBe(model.retired);
    }
  });

  it('can always go on to a verdict', () => {
    for (const model of models) {
      let state = stateOf(factsOf(model));
      let now = model;
      const steps: Step[] = [
        { event: 'restore' },
        { event: 'edit', moves: true },
        { event: 'assess', reviewer: 'ada', rating: 'true' },
        { event: 'assess', reviewer: 'bo', rating: 'true' },
        { event: 'settle' },
      ];
      for (const step of steps.filter(({ event }) => event !== 'restore' || model.retired)) {
        if (state === 'settled') break;
        now = apply(now, step);
        state = nextState(state, step.event, factsOf(now));
      }
      expect(state).toBe('settled');
    }
  });
});

describe('the table', () => {
  it('allows this, and refuses the rest', () => {
    const rows = ClaimState.options.map((state) => {
      const allowed = claimEvents.filter((event) => allows(state, event));
      return `${state}: ${allowed.join(' ')}`;
    });
    expect(`\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      open: edit assign release cite assess retire revise takeBack
      in_review: edit assign release cite assess withdraw retire revise confirm place rejudge takeBack
      assessed: edit assign release cite assess withdraw settle retire revise rejudge takeBack
      disputed: edit assign release cite assess withdraw settle retire revise rejudge takeBack
      settled: reopen revise rejudge
      withdrawn: edit retire revise takeBack
      retired: restore revise
      "
    `);
  });

  it.each(claimEvents)(
    '%s comes in exactly the states it names and leads to exactly those',
    (event) => {
      const seen = [...moves]
        .filter((move) => move.startsWith(`${event}: `))
        .map((move) => move.split(': ')[1]!.split(' → '));
      const from = new Set(seen.map(([state]) => state));
      const to = new Set(seen.map(([, state]) => state));
      expect([...from].toSorted()).toEqual(transitions[event].from.toSorted());
      expect([...to].toSorted()).toEqual(transitions[event].to.toSorted());
    },
  );

  it('refuses with a code, the state and the event', () => {
    try {
      nextState('settled', 'assess', factsOf(fresh));
      expect.unreachable();
    } catch (error) {
      const { code, facts, message } = error as ClaimdeskError;
      expect({ code, facts }).toEqual({
        code: 'transition_refused',
        facts: { state: 'settled', event: 'assess' },
      });
      expect(message).toMatch(/reopen it/);
    }
  });

  it('takes facts that contradict it for a fault of the program', () => {
    expect(() => nextState('assessed', 'settle', factsOf(fresh))).toThrow(
      'The event settle cannot lead from assessed to open.',
    );
  });

  it('names a permission for each event', () => {
    for (const event of claimEvents)
      expect(permissions).toHaveProperty([transitions[event].action]);
  });
});
