import type { Metadata } from 'next';
import { roleLabel } from '@/app/(desk)/members/_components/role-words';
import { DemandForm } from '@/app/(desk)/settings/second-factors/_components/demand-form';
import { DataList } from '@/components/ui/data-list';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { getSecondFactorDemand } from '@/lib/services/second-factor/second-factor-demand';

export const metadata: Metadata = { title: 'Second factors' };

export default async function SecondFactorsPage() {
  const context = await requireContext();
  const demand = await getSecondFactorDemand(context);
  const mayManage = can(context.actor, 'desk.manage');
  return (
    <div className="max-w-3xl">
      <PageHeader title="Second factors" above={<Link href="/settings">Settings</Link>}>
        {mayManage
          ? 'Whoever has one of these roles and no second factor sets one up at their next request and can do nothing else before; their API tokens are refused until then. Members who sign in through the identity provider alone are asked there.'
          : 'Whose role must have a second factor beside the password. Administrators can change it.'}
      </PageHeader>
      {mayManage ? (
        <DemandForm demand={demand} />
      ) : (
        <DataList
          entries={[
            {
              term: 'Roles that must have one',
              value: demand.roles.length === 0 ? 'None' : demand.roles.map(roleLabel).join(', '),
            },
          ]}
        />
      )}
    </div>
  );
}
