import type { Reader, Writer } from '@/lib/data/transaction';
import { defaultEvidenceRules } from '@/lib/domain/assessment/evidence-rules';
import { defaultPolicy } from '@/lib/domain/assessment/policy';
import { type DeskContent, DeskSettings } from '@/lib/domain/desk/desk';
import { staleVersion } from '@/lib/domain/errors';

/** The one row. */
const id = 1;

export async function hasDesk(db: Reader): Promise<boolean> {
  return (await db.desk.findUnique({ where: { id }, select: { id: true } })) !== null;
}

/** @throws Error before the first start has made it: a fault of the program. */
export async function deskSettings(db: Reader): Promise<DeskSettings> {
  return DeskSettings.parse(await db.desk.findUniqueOrThrow({ where: { id } }));
}

export async function insertDesk(tx: Writer, content: DeskContent): Promise<void> {
  const policy = defaultPolicy;
  const evidenceRules = defaultEvidenceRules;
  await tx.desk.create({ data: { id, ...content, policy, evidenceRules } });
}

/** @throws ClaimdeskError `stale_version`; nothing is written. */
export async function updateDesk(tx: Writer, version: number, content: DeskContent): Promise<void> {
  const { count } = await tx.desk.updateMany({
    where: { id, version },
    data: { ...content, version: { increment: 1 } },
  });
  if (count === 0) throw staleVersion('desk', (await deskSettings(tx)).version);
}
