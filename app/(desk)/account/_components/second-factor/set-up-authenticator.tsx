'use client';

import { FactorDialog } from '@/app/(desk)/account/_components/second-factor/factor-dialog';
import { ProofField } from '@/app/(desk)/account/_components/second-factor/proof-field';
import { RecoveryCodes } from '@/app/(desk)/account/_components/second-factor/recovery-codes';
import {
  beginAuthenticator,
  confirmAuthenticator,
} from '@/app/(desk)/account/second-factor/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

export function SetUpAuthenticator({ isOn }: { isOn: boolean }) {
  return (
    <FactorDialog
      title="Set up an authenticator app"
      button={{ children: 'Set up', 'aria-label': 'Set up an authenticator app' }}
    >
      {({ close }) => <SetUp isOn={isOn} close={close} />}
    </FactorDialog>
  );
}

function SetUp({ isOn, close }: { isOn: boolean; close: () => void }) {
  const { state, submit, isPending } = useFormAction(beginAuthenticator);
  if (state.status === 'ok' && state.data) return <Confirm {...state.data} close={close} />;
  return (
    <Form action={submit} state={state} aria-label="Set up an authenticator app">
      <ProofField isOn={isOn} />
      <Button type="submit" variant="primary" isPending={isPending}>
        Go on
      </Button>
    </Form>
  );
}

type ConfirmProps = {
  secret: string;
  ticket: string;
  qrCode: { size: number; path: string };
  close: () => void;
};

function Confirm({ secret, ticket, qrCode, close }: ConfirmProps) {
  const { state, submit, isPending } = useFormAction(confirmAuthenticator);
  if (state.status === 'ok' && state.data?.recoveryCodes) {
    return (
      <RecoveryCodes
        done="Your authenticator app is set up."
        codes={state.data.recoveryCodes}
        onDone={close}
      />
    );
  }
  if (state.status === 'ok') {
    return (
      <div className="flex flex-col items-start gap-4">
        <p role="status">Your authenticator app is set up. Your recovery codes stay as they are.</p>
        <Button variant="primary" onPress={close} autoFocus>
          Done
        </Button>
      </div>
    );
  }
  return (
    <Form action={submit} state={state} aria-label="Confirm the authenticator app">
      <p>Scan this with your authenticator app, or type the key into it.</p>
      {/* Dark on light in either theme: cameras expect it. */}
      <svg
        viewBox={`0 0 ${qrCode.size} ${qrCode.size}`}
        className="w-52 max-w-full self-center bg-white text-black"
        shapeRendering="crispEdges"
        role="img"
        aria-label="QR code of the key"
      >
        <path d={qrCode.path} fill="currentColor" />
      </svg>
      <TextField label="Key" value={secret} isReadOnly dir="ltr" />
      <input type="hidden" name="ticket" value={ticket} />
      <TextField
        label="Code that the app shows"
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        dir="ltr"
        autoFocus
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Confirm
      </Button>
    </Form>
  );
}
