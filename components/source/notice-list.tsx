import { Link } from '@/components/ui/link';
import { dateWords } from '@/lib/domain/report/words';
import type { Notice } from '@/lib/domain/source/notice';
import { noticeWords } from '@/lib/domain/source/notice-words';

type Props = { notices: readonly Notice[]; className?: string };

/** What was published on a work afterwards, with the way to each notice; nothing where there is none. */
export function NoticeList({ notices, className }: Props) {
  if (notices.length === 0) return null;
  return (
    <ul aria-label="Notices" className={className}>
      {notices.map((notice) => (
        <li key={`${notice.kind} ${notice.doi ?? notice.date}`}>
          {noticeWords({ ...notice, doi: null }, dateWords)}
          {notice.doi && (
            <>
              {': '}
              <Link href={`https://doi.org/${notice.doi}`} className="[overflow-wrap:anywhere]">
                notice doi:{notice.doi}
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
