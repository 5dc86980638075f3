import { Member } from '@/lib/domain/access/member';

/** A member as others are told of them. */
export const MemberAnswer = Member.omit({ sessionEpoch: true });
