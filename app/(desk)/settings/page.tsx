import type { Metadata } from 'next';
import { Bookmarklet } from '@/app/(desk)/settings/_components/bookmarklet';
import { DeskFacts } from '@/app/(desk)/settings/_components/desk-facts';
import { DeskForm } from '@/app/(desk)/settings/_components/desk-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { getDesk } from '@/lib/services/desk/get-desk';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const context = await requireContext();
  const { desk, scales } = await getDesk(context);
  const options = scales.map(({ id, name, ratings }) => ({
    id,
    label: name,
    hint: ratings.map(({ label }) => label).join(', '),
  }));
  const mayManage = can(context.actor, 'desk.manage');
  return (
    <div className="max-w-3xl">
      <PageHeader title="Settings">
        {mayManage
          ? 'They hold for what is made from now on; a published report stays as it is.'
          : 'How this desk works. Administrators can change it.'}
      </PageHeader>
      {mayManage ? (
        <DeskForm desk={desk} scales={options} />
      ) : (
        <DeskFacts desk={desk} scales={options} />
      )}
      <section
        aria-labelledby="judging-title"
        className="mt-10 flex flex-col gap-3 border-line border-t pt-6"
      >
        <h2 id="judging-title" className="font-semibold font-serif text-xl">
          How the desk judges
        </h2>
        <p className="max-w-prose">
          How many independent assessments a claim needs, who may settle it, and what evidence each
          kind of claim wants.
        </p>
        <Link href="/settings/method" look="secondary" className="self-start">
          {mayManage ? 'See and change it' : 'See how'}
        </Link>
      </section>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/settings/scales">Rating scales</Link>
        <Link href="/settings/second-factors">Second factors: whose role must have one</Link>
        {mayManage && (
          <Link href="/settings/webhooks">Webhooks: tell other programs of events</Link>
        )}
      </p>
      {can(context.actor, 'source.capture') && (
        <section
          id="browser"
          aria-labelledby="browser-title"
          className="mt-10 flex flex-col gap-3 border-line border-t pt-6"
        >
          <h2 id="browser-title" className="font-semibold font-serif text-xl">
            Keep pages from your browser
          </h2>
          <p className="max-w-prose">
            Some pages show their words only to a browser, or only to who is signed in there. Press
            this bookmark on such a page, and what you see becomes a dated copy of the source.
          </p>
          <Bookmarklet />
        </section>
      )}
    </div>
  );
}
