import type { Metadata } from 'next';
import { MethodForm } from '@/app/(desk)/settings/method/_components/method-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { EvidenceDemand } from '@/lib/domain/assessment/evidence-rules';
import { demandWords, kindPlural, policyInWords } from '@/lib/domain/assessment/method-words';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { getDeskMethod } from '@/lib/services/reviews/set-policy';

export const metadata: Metadata = { title: 'How the desk judges' };

export default async function MethodPage() {
  const context = await requireContext();
  const method = await getDeskMethod(context);
  const mayManage = can(context.actor, 'desk.manage');
  const asked = ClaimKind.options.flatMap((kind) =>
    EvidenceDemand.options
      .filter((demand) => method.evidenceRules[kind][demand] !== 'off')
      .map((demand) => `${kindPlural[kind]}: ${demandWords[demand].toLowerCase()}.`),
  );
  return (
    <div className="max-w-4xl">
      <PageHeader title="How the desk judges" above={<Link href="/settings">Settings</Link>}>
        {mayManage
          ? 'It holds for every article without a policy of its own. Claims under judgement follow at once; what is settled stays.'
          : 'Administrators can change it.'}
      </PageHeader>
      {mayManage ? (
        <MethodForm method={method} />
      ) : (
        <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5">
          {[...policyInWords(method.policy), ...asked].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
