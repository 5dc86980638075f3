import { GiveBack } from '@/app/(desk)/work/_components/give-back';
import { DueMark } from '@/components/claim/due-mark';
import { PriorityMark } from '@/components/claim/priority-mark';
import { Link } from '@/components/ui/link';
import { type WorkItem, waitsForWords } from '@/lib/domain/workflow/work-list';

type Props = { item: WorkItem; today: string };

/** One claim that waits, with what it waits for. */
export function WorkRow({ item, today }: Props) {
  const { claimId, number, wording, article, dueOn, priority, waitsFor } = item;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 py-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1.5">
        <h2 dir="auto" className="font-serif text-lg leading-snug">
          <Link href={`/articles/${article.id}/claims/${claimId}`} look="plain">
            {wording}
          </Link>
        </h2>
        <p className="text-[0.875rem] text-muted">
          Claim {number} of <bdi>{article.title}</bdi>
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem]">
          {dueOn && <DueMark dueOn={dueOn} today={today} />}
          <PriorityMark priority={priority} />
          <span>{waitsForWords[waitsFor]}</span>
        </p>
      </div>
      {waitsFor === 'you' && <GiveBack claimId={claimId} name={wording} />}
    </li>
  );
}
