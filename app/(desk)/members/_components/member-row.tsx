'use client';

import { ResetSecondFactors } from '@/app/(desk)/members/_components/reset-second-factors';
import { roleLabel, roleOptions } from '@/app/(desk)/members/_components/role-words';
import {
  changeRole,
  disableMember,
  enableMember,
  signOutMember,
} from '@/app/(desk)/members/actions';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Member } from '@/lib/domain/access/member';

type MemberRowProps = {
  member: Member;
  mayManage: boolean;
  isSelf: boolean;
  /** Whether the reader may know when the member last signed in. */
  showsSignIn: boolean;
  /** Null for who never has. */
  lastSignIn: string | null;
  /** False too where the reader may not know. */
  hasSecondFactor: boolean;
};

export function MemberRow({
  member,
  mayManage,
  isSelf,
  showsSignIn,
  lastSignIn,
  hasSecondFactor,
}: MemberRowProps) {
  const isDisabled = member.status === 'disabled';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Avatar name={member.name} isDecorative size="medium" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <span className="truncate" dir="auto">
            {member.name}
          </span>
          {isSelf && <Badge>You</Badge>}
          {isDisabled && <Badge>Disabled</Badge>}
        </p>
        <p className="break-all text-[0.875rem] text-muted">{member.email}</p>
        {showsSignIn && (
          <p className="text-[0.875rem] text-muted">
            {lastSignIn === null ? (
              'Has not signed in yet'
            ) : (
              <>
                Last signed in <Time at={lastSignIn} />
              </>
            )}
          </p>
        )}
      </div>
      {mayManage && hasSecondFactor && <ResetSecondFactors id={member.id} name={member.name} />}
      {mayManage ? <MemberControls member={member} /> : <p>{roleLabel(member.role)}</p>}
    </li>
  );
}

function MemberControls({ member: { id, name, role, status, version } }: { member: Member }) {
  const changing = usePressAction(changeRole);
  const disabling = usePressAction(disableMember);
  const enabling = usePressAction(enableMember);
  const signingOut = usePressAction(signOutMember);

  const giveRole = (next: string) => {
    if (next === role) return;
    const onUndo = () => changing.press({ id, version: version + 1, role });
    changing.press({ id, version, role: next }, { onUndo });
  };
  const disable = () => {
    const onUndo = () => enabling.press({ id, version: version + 1 });
    disabling.press({ id, version }, { onUndo });
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={`Role of ${name}`}
        isLabelHidden
        options={roleOptions}
        value={role}
        onChange={giveRole}
        isDisabled={changing.isPending}
        className="w-40"
      />
      {status === 'active' && (
        <Button
          variant="quiet"
          onPress={() => signingOut.press({ id })}
          isPending={signingOut.isPending}
          aria-label={`Sign out ${name}`}
        >
          Sign out
        </Button>
      )}
      {status === 'active' ? (
        <Button
          variant="quiet"
          onPress={disable}
          isPending={disabling.isPending}
          aria-label={`Disable ${name}`}
        >
          Disable
        </Button>
      ) : (
        <Button
          variant="quiet"
          onPress={() => enabling.press({ id, version })}
          isPending={enabling.isPending}
          aria-label={`Enable ${name}`}
        >
          Enable
        </Button>
      )}
    </div>
  );
}
