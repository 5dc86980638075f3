'use client';

import { CopyOnce } from '@/app/(desk)/_components/copy-once';
import { addWebhook } from '@/app/(desk)/settings/webhooks/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { eventWords, WebhookEventType } from '@/lib/domain/webhook/webhook';

export function NewWebhookDialog() {
  return (
    <Dialog title="New webhook" trigger={<Button icon="add">New webhook</Button>}>
      <NewWebhook />
    </Dialog>
  );
}

function NewWebhook() {
  const { state, submit, isPending } = useFormAction(addWebhook);
  if (state.status === 'ok' && state.data) {
    return (
      <CopyOnce
        label="Secret"
        value={state.data.secret}
        hint="Whoever is told checks the signatures with it. It is shown only now."
      />
    );
  }
  return (
    <Form action={submit} state={state} aria-label="New webhook">
      <TextField
        label="Address"
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        hint="Where events are posted to, as JSON."
        autoFocus
      />
      <FieldGroup label="Events" name="eventTypes">
        {WebhookEventType.options.map((type) => (
          <Checkbox key={type} name="eventTypes" value={type}>
            {eventWords[type]} <code className="text-[0.8125rem] text-muted">{type}</code>
          </Checkbox>
        ))}
      </FieldGroup>
      <Button type="submit" variant="primary" isPending={isPending}>
        Add the webhook
      </Button>
    </Form>
  );
}
