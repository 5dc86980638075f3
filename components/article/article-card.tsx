import { ClaimsBar } from '@/components/article/claims-bar';
import { RatingMark } from '@/components/claim/rating-mark';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { ArticleListItem } from '@/lib/domain/article/article-list';
import { counted } from '@/lib/domain/report/words';

export type ArticleCardProps = {
  article: ArticleListItem;
  href: string;
  /** The page's idea of now, as an ISO 8601 instant. */
  now?: string;
};

/** An article in the list: what it is, how far its check has come, who is at it. */
export function ArticleCard({ article, href, now }: ArticleCardProps) {
  const byline = [article.authors.join(', '), article.publisher].filter(Boolean).join(' · ');
  return (
    <article className="relative grid gap-x-10 gap-y-4 border-line border-b py-6 lg:grid-cols-[1.2fr_1fr]">
      <div className="min-w-0">
        <h2
          lang={article.language}
          dir="auto"
          className="font-semibold font-serif text-[1.375rem] leading-snug"
        >
          <Link href={href} look="plain" className="after:absolute after:inset-0">
            {article.title}
          </Link>
        </h2>
        {byline && (
          <p className="mt-1 text-muted" dir="auto">
            {byline}
          </p>
        )}
        <p className="mt-1 text-[0.8125rem] text-muted">
          Last change <Time at={article.updatedAt} now={now} />
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <ClaimsBar states={article.states} size="tall" />
        {article.verdicts.length > 0 && (
          <ul
            aria-label="Verdicts"
            className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-2.5 text-[0.8125rem]"
          >
            {article.verdicts.map(({ label, tone, count }) => (
              <li key={label} className="flex items-center gap-1.5">
                <RatingMark tone={tone} className="size-3.5" />
                <span>
                  <span className="tabular font-semibold">{count}</span> {label.toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        )}
        {article.workers.length > 0 && (
          <ul aria-label="At work on it" className="flex flex-wrap gap-x-4 gap-y-1.5">
            {article.workers.map(({ person, count }) => (
              <li key={person.id} className="flex items-center gap-1.5 text-[0.8125rem]">
                <Avatar name={person.name} isDecorative />
                <bdi>{person.name}</bdi>
                <span className="tabular text-muted">{counted(count, 'claim')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
