import type { Invertible } from '@/lib/domain/undo/ways-back';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';
import type { Inverse } from '@/lib/services/undo/inverse';

type Types = Extract<Invertible, `match.${string}`>;

export const matchInverses: { [Type in Types]: Inverse<Type> } = {
  'match.setApart': ({ claimId, other }, { context }) =>
    bringBack(context, { claimId, matchId: other.id }),
  'match.broughtBack': ({ claimId, other }, { context }) =>
    setApart(context, { claimId, matchId: other.id }),
};
