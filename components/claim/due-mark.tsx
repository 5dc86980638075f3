import { Icon } from '@/components/ui/icon';
import { dateWords } from '@/lib/domain/report/words';
import { dueWords, type Urgency, urgencyOf } from '@/lib/domain/workflow/due';

const weights: Record<Urgency, string> = {
  over: 'font-semibold text-danger',
  near: 'font-semibold',
  later: 'text-muted',
};

type Props = {
  dueOn: string;
  /** `YYYY-MM-DD`, as the page has it. */
  today: string;
};

/** When a claim is due, in words; what is over or near is set apart by its weight, a sign and colour. */
export function DueMark({ dueOn, today }: Props) {
  const urgency = urgencyOf(dueOn, today);
  return (
    <time
      dateTime={dueOn}
      title={dateWords(dueOn)}
      className={`inline-flex items-center gap-1 whitespace-nowrap text-[0.8125rem] ${
        weights[urgency]
      }`}
    >
      <Icon name={urgency === 'over' ? 'alert' : 'history'} className="size-3.5" />
      <span className="first-letter:uppercase">{dueWords(dueOn, today)}</span>
    </time>
  );
}
