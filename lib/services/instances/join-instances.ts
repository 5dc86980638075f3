import { createHmac, randomUUID } from 'node:crypto';
import { storeIdentity } from '@/lib/adapters/object-store/store-identity';
import {
  type Instance,
  instancesSeen,
  markInstanceSeen,
  removeInstance,
  removeInstancesUnseen,
} from '@/lib/data/instances';
import { reader, transactUnseen, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { type Environment, EnvironmentError } from '@/lib/env';
import { systemContext } from '@/lib/services/context';
import { askAgain } from '@/lib/services/jobs/ask-again';

const SAY_MS = 10_000;
/** Who has said nothing for so long is no longer there. */
const GONE_SECONDS = 35;
const FORGOTTEN_SECONDS = 24 * 60 * 60;

/** Who is there is no history. */
const operate = <T>(work: (tx: Writer) => Promise<T>): Promise<T> =>
  transactUnseen(authorize(systemContext('instances').actor, 'desk.manage'), work);

type Settings = Pick<Environment, 'NEXTAUTH_SECRET' | 's3' | 'CLAIMDESK_DATA_DIR'>;

/**
 * Says, until `leave`, that this process is one of those on the database. To be called in turn, so that
 * of two that start at once one sees the other.
 * @throws EnvironmentError where one that is there would not open this one's sessions, or keeps the
 * captures where this one does not find them.
 */
export async function joinInstances(
  settings: Settings,
  { version, logFault }: { version: string; logFault: (error: unknown) => void },
): Promise<{ leave(): Promise<void> }> {
  const self: Instance = {
    id: randomUUID(),
    version,
    secret: fingerprintOf(settings.NEXTAUTH_SECRET),
    store: await storeIdentity(settings),
  };
  const others = await instancesSeen(reader(), { besides: self.id, withinSeconds: GONE_SECONDS });
  refuseDifference(self, others);
  const say = () => operate((tx) => markInstanceSeen(tx, self));
  await operate((tx) => removeInstancesUnseen(tx, FORGOTTEN_SECONDS));
  await say();
  const saying = askAgain(SAY_MS, say, logFault);
  return {
    async leave() {
      saying.stop();
      await operate((tx) => removeInstance(tx, self.id)).catch(logFault);
    },
  };
}

/** Tells one secret from another to whoever reads the table, and no more. */
const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('claimdesk instance').digest('hex');

const orWait = `or stop the other and wait ${GONE_SECONDS} seconds`;

function refuseDifference(self: Instance, others: readonly Instance[]): void {
  if (others.some(({ secret }) => secret !== self.secret)) {
    throw new EnvironmentError(
      `NEXTAUTH_SECRET must be the same for all servers on one database, and another that runs has another: set it for each, ${orWait}.`,
    );
  }
  if (others.some(({ store }) => store !== self.store)) {
    throw new EnvironmentError(
      `CLAIMDESK_S3_BUCKET is to be set, and the same for all servers on one database, or "objects" in CLAIMDESK_DATA_DIR to be one directory that they share: another that runs keeps the copies of sources elsewhere. Set it for each, ${orWait}.`,
    );
  }
}
