import { Link } from '@/components/ui/link';
import type { WorkList } from '@/lib/domain/workflow/work-list';

const listWords: Readonly<Record<WorkList, string>> = {
  mine: 'Waits for me',
  done: 'Assessed by me',
  settle: 'To settle',
  disputed: 'Disagreements',
};

type Props = { chosen: WorkList; counts: ReadonlyMap<WorkList, number> };

/** Which list is shown, with how many claims each has. */
export function ListChoice({ chosen, counts }: Props) {
  return (
    <nav aria-label="Lists of work" className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
        {[...counts].map(([list, count]) => (
          <li key={list}>
            {list === chosen ? (
              <span aria-current="true" className="inline-flex min-h-6 items-center font-semibold">
                {listWords[list]} ({count})
              </span>
            ) : (
              <Link
                href={list === 'mine' ? '/work' : `/work?list=${list}`}
                className="inline-flex min-h-6 items-center"
              >
                {listWords[list]} ({count})
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
