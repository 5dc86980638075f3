import { defaultEvidenceRules } from '@/lib/domain/assessment/evidence-rules';
import { defaultPolicy } from '@/lib/domain/assessment/policy';
import { type Context, systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { getDeskMethod, setDeskMethod } from '@/lib/services/reviews/set-policy';

/** Lets the desk want two assessments of claims of high priority. */
export async function wantTwoOfHigh(admin: Context): Promise<void> {
  await ensureDesk(systemContext('first start'));
  const { version } = await getDeskMethod(admin);
  await setDeskMethod(admin, {
    policy: { ...defaultPolicy, requiredAssessments: { high: 2, normal: 1, low: 1 } },
    evidenceRules: defaultEvidenceRules,
    expectedVersion: version,
  });
}
