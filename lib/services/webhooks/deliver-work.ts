import { z } from 'zod';
import { deliver } from '@/lib/adapters/webhook/deliver';
import { reader } from '@/lib/data/transaction';
import { deliveryToSend, noteAnswer } from '@/lib/data/webhooks';
import { ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { DeliveryInput, nextDelivery } from '@/lib/domain/webhook/webhook';
import { command } from '@/lib/services/command';
import { systemContext } from '@/lib/services/context';
import type { JobWork } from '@/lib/services/jobs/job-work';

/** Beside the job, which forgets one try for the next. */
const note = command(
  'desk.manage',
  z.object({ id: Id, answer: z.string(), wasTried: z.boolean().default(true) }),
  async ({ tx }, { id, ...answer }) => {
    await noteAnswer(tx, id, answer);
    return { result: undefined, events: [] };
  },
);

const failure = (message: string, cause?: unknown) =>
  new ClaimdeskError('lookup_failed', message, [], { isTemporary: true }, { cause });

type Sending = NonNullable<Awaited<ReturnType<typeof deliveryToSend>>>;

async function post(id: string, sending: Sending, at: Date, signal: AbortSignal): Promise<number> {
  try {
    return await deliver({ id, at, ...sending }, { signal });
  } catch (error) {
    if (isClaimdeskError(error)) throw failure(error.message, error);
    throw error;
  }
}

/** Delivers one event to one webhook. Whatever is not answered with 2xx is tried again later. */
export function deliverWork({ now = () => new Date() }: { now?: () => Date } = {}): JobWork {
  return {
    action: 'desk.manage',
    async run({ input }, { signal }) {
      const { deliveryId: id } = DeliveryInput.parse(input);
      const context = { ...systemContext('webhooks'), now };
      const sending = await deliveryToSend(reader(), id);
      if (!sending) {
        const answer = 'The webhook was stopped before this was sent.';
        await note(context, { id, answer, wasTried: false });
        throw new ClaimdeskError('transition_refused', answer);
      }
      try {
        const status = await post(id, sending, now(), signal);
        if (status < 200 || status > 299) throw failure(`It answered with status ${status}.`);
        await note(context, { id, answer: `Answered with status ${status}.` });
        return {};
      } catch (error) {
        if (isClaimdeskError(error)) await note(context, { id, answer: error.message });
        throw error;
      }
    },
    later: ({ attempts }, error, at) =>
      isClaimdeskError(error) && error.facts.isTemporary === true
        ? nextDelivery(attempts, at)
        : null,
    land: async (_tx, { input }) => ({
      articleId: null,
      event: { type: 'webhook.delivered', ...DeliveryInput.parse(input) },
    }),
    failed: ({ input }, reason) => ({
      type: 'webhook.failed',
      ...DeliveryInput.parse(input),
      reason,
    }),
  };
}
