'use client';

import { useRefreshWhile } from '@/app/(desk)/_components/use-refresh-while';
import { roleLabel } from '@/app/(desk)/members/_components/role-words';
import { revokeInvitation } from '@/app/(desk)/members/actions';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { InvitationMailState, ListedInvitation } from '@/lib/domain/access/member';

/** How often the page looks again while a mail is on its way. */
const LOOK_MS = 3_000;

function mailWords(mail: InvitationMailState): string {
  switch (mail?.status) {
    case undefined:
      return 'No e-mail: the link is passed on by hand.';
    case 'waiting':
      return 'The e-mail with the link is on its way.';
    case 'sent':
      return 'The link was sent by e-mail.';
    case 'failed':
      return `No e-mail was sent. ${mail?.reason ?? ''} Invite again, and pass the link on by hand.`;
  }
}

/** Those who were invited and have not come yet. */
export function InvitationList({ invitations }: { invitations: readonly ListedInvitation[] }) {
  useRefreshWhile(
    invitations.some(({ mail }) => mail?.status === 'waiting'),
    LOOK_MS,
  );
  const { press, isPending } = usePressAction(revokeInvitation);
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="mt-10">
      <h2 id="invitations" className="mb-3 font-semibold font-serif text-xl">
        Invited
      </h2>
      <ul className="divide-y divide-line border-line border-y">
        {invitations.map(({ id, email, role, expiresAt, mail }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-52">
              <p className="[overflow-wrap:anywhere]">{email}</p>
              <p className="text-[0.875rem] text-muted">
                {roleLabel(role)}, expires <Time at={expiresAt} />
              </p>
              <p
                className={classNames(
                  'text-[0.875rem] [overflow-wrap:anywhere]',
                  mail?.status === 'failed' ? 'text-danger' : 'text-muted',
                )}
              >
                {mailWords(mail)}
              </p>
            </div>
            <Button
              size="small"
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
