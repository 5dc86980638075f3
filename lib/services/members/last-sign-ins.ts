import { lastSessions } from '@/lib/data/sessions';
import { reader } from '@/lib/data/transaction';
import { authorize, can } from '@/lib/domain/access/permissions';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

/**
 * When members last signed in to pages, in ISO 8601 by member's id: of everybody for those who manage
 * members, of oneself for all others. Who never has is left out.
 */
export async function lastSignIns(context: Context): Promise<Map<string, string>> {
  authorize(context.actor, 'member.read');
  const of = can(context.actor, 'member.manage') ? undefined : ownAccount(context.actor);
  return await lastSessions(context.tx ?? reader(), of);
}
