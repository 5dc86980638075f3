import { CheckNotices } from '@/app/(desk)/sources/_components/check-notices';
import { DoubtBadge } from '@/components/source/doubt-badge';
import { NoticeList } from '@/components/source/notice-list';
import { Time } from '@/components/ui/time';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import type { Source } from '@/lib/domain/source/source';

type Props = { source: Source; mayCheck: boolean };

/** Whether the work was retracted or corrected after it was published, and when the desk last asked. */
export function SourceNotices({ source, mayCheck }: Props) {
  const { id, identity, notices, noticesCheckedAt } = source;
  const doubt = gravestDoubt(notices);
  return (
    <section aria-labelledby="notices" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="notices" className="font-semibold font-serif text-xl">
          Retractions and corrections
        </h2>
        {mayCheck && identity.doi && <CheckNotices id={id} />}
      </div>
      {doubt && (
        <div>
          <DoubtBadge doubt={doubt} />
        </div>
      )}
      <NoticeList notices={notices} className="flex flex-col gap-1" />
      <p className="text-muted">
        {noticesCheckedAt && (
          <>
            {notices.length === 0 && 'Crossref and Retraction Watch tell of none. '}
            Looked for <Time at={noticesCheckedAt} />.
          </>
        )}
        {!noticesCheckedAt &&
          (identity.doi
            ? 'Nobody has looked for any yet.'
            : 'They can be looked for once the source has a DOI: add it by editing the source.')}
      </p>
    </section>
  );
}
