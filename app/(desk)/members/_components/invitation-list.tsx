'use client';

import { roleLabel } from '@/app/(desk)/members/_components/role-words';
import { revokeInvitation } from '@/app/(desk)/members/actions';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { OpenInvitation } from '@/lib/domain/access/member';

/** Those who were invited and have not come yet. */
export function InvitationList({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const { press, isPending } = usePressAction(revokeInvitation);
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="mt-10">
      <h2 id="invitations" className="mb-3 font-semibold font-serif text-xl">
        Invited
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <p className="min-w-0 flex-1 basis-52 break-all">{email}</p>
            <p>{roleLabel(role)}</p>
            <p className="text-[0.875rem] text-muted">
              expires <Time at={expiresAt} />
            </p>
            <Button
              variant="quiet"
              onPress={() => press({ id })}
              isDisabled={isPending}
              aria-label={`Withdraw the invitation of ${email}`}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
