import { Icon } from '@/components/ui/icon';
import { dateWords } from '@/lib/domain/report/words';
import { dueWords, urgencyOf } from '@/lib/domain/workflow/due';

type Props = {
  dueOn: string;
  /** `YYYY-MM-DD`, as the page has it. */
  today: string;
};

/** When a claim is due, in words; what is over or near is set apart by its weight, and by a sign. */
export function DueMark({ dueOn, today }: Props) {
  const urgency = urgencyOf(dueOn, today);
  return (
    <time
      dateTime={dueOn}
      title={dateWords(dueOn)}
      className={`inline-flex items-center gap-1 whitespace-nowrap text-[0.8125rem] ${
        urgency === 'later' ? 'text-muted' : 'font-semibold'
      }`}
    >
      <Icon name={urgency === 'over' ? 'alert' : 'history'} className="size-3.5" />
      <span className="first-letter:uppercase">{dueWords(dueOn, today)}</span>
    </time>
  );
}
