'use client';

import { CopyOnce } from '@/app/(desk)/_components/copy-once';
import { roleOptions } from '@/app/(desk)/members/_components/role-words';
import { inviteMember } from '@/app/(desk)/members/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { RadioCards } from '@/components/ui/radio-cards';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

type Props = {
  /** Whether the desk has a mail server, which brings the link. */
  sendsMail: boolean;
};

export function InviteDialog({ sendsMail }: Props) {
  return (
    <Dialog
      title="Invite somebody"
      trigger={
        <Button variant="primary" icon="add">
          Invite
        </Button>
      }
    >
      <Invite sendsMail={sendsMail} />
    </Dialog>
  );
}

const passOnWords = ({ email, isMailed }: { email: string; isMailed: boolean }): string =>
  isMailed
    ? `It is being sent to ${email} by e-mail. The list of those invited says whether that went well.`
    : `The desk sends no e-mail: pass the link on to ${email} yourself.`;

function Invite({ sendsMail }: Props) {
  const { state, submit, isPending } = useFormAction(inviteMember);
  if (state.status === 'ok' && state.data) {
    return (
      <CopyOnce
        label="Link"
        value={state.data.link}
        hint={`${passOnWords(state.data)} It works once, for seven days, and is shown only now.`}
      />
    );
  }
  return (
    <Form action={submit} state={state} aria-label="Invite somebody">
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="off"
        spellCheck="false"
        autoFocus
      />
      <RadioCards
        label="Role"
        name="role"
        defaultValue="reviewer"
        layout="list"
        cards={roleOptions.map(({ id, label, hint }) => ({ value: id, label, hint }))}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {sendsMail ? 'Send the invitation' : 'Make the link'}
      </Button>
    </Form>
  );
}
