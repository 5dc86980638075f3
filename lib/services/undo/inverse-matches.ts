import { isClaimdeskError } from '@/lib/domain/errors';
import type { Invertible } from '@/lib/domain/undo/ways-back';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';
import { changedSince, type Inverse } from '@/lib/services/undo/inverse';

type Types = Extract<Invertible, `match.${string}`>;

/** Somebody may have judged the two from the side of the other claim, whose log is another. */
const unlessJudged = (error: unknown): never => {
  throw isClaimdeskError(error) && error.code === 'already_done' ? changedSince() : error;
};

export const matchInverses: { [Type in Types]: Inverse<Type> } = {
  'match.setApart': ({ claimId, other }, { context }) =>
    bringBack(context, { claimId, matchId: other.id }).catch(unlessJudged),
  'match.broughtBack': ({ claimId, other }, { context }) =>
    setApart(context, { claimId, matchId: other.id }).catch(unlessJudged),
};
