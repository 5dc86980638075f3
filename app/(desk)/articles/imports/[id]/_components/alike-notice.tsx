import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { LikeArticle } from '@/lib/domain/job/article-reading';

const sharedWords: Record<LikeArticle['shared'], string> = {
  address: 'of the same address',
  text: 'of the same text',
};

type Props = { importId: string; alike: readonly LikeArticle[] };

/** Says that the desk may have the article already, which this may be a newer text of. */
export function AlikeNotice({ importId, alike }: Props) {
  if (alike.length === 0) return null;
  return (
    <div
      role="status"
      className="flex items-start gap-2.5 rounded-md border border-line border-s-4 border-s-accent bg-sheet px-4 py-3"
    >
      <Icon name="info" className="mt-1 size-4 text-accent" />
      <div className="min-w-0">
        <p className="font-semibold">The desk may have this article already:</p>
        <ul>
          {alike.map(({ id, title, shared }) => (
            <li key={id}>
              <Link href={`/articles/${id}`}>
                <bdi>{title}</bdi>
              </Link>
              , {sharedWords[shared]}
              {shared === 'address' && (
                <>
                  {' · '}
                  <Link href={`/articles/imports/${importId}?revises=${id}`}>
                    make this its next text
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
