'use client';

import { RadioCards } from '@/components/ui/radio-cards';
import type { FieldName, Meeting } from '@/lib/domain/source/merge-forms';

type Props = {
  /** The fields that somebody else changed since the form was opened. */
  meetings: readonly Meeting[];
  onChoose: (name: FieldName, side: 'mine' | 'theirs') => void;
};

const orNothing = (words: string) => words || '(empty)';

/** Told to the second of two who change one source: what changed since, and a choice for each field. */
export function SourceConflict({ meetings, onChoose }: Props) {
  return (
    <div
      role="alert"
      className="flex flex-col gap-4 rounded-md border border-edge bg-sunk px-4 py-3"
    >
      <p className="font-semibold">
        What you typed is still here. Choose what holds, then save again.
      </p>
      {meetings.map(({ name, label, was, theirs, mine }) =>
        mine === was || mine === theirs ? (
          <p key={name}>
            {label}, which was “{orNothing(was)}”, is now “{orNothing(theirs)}” here too.
          </p>
        ) : (
          <RadioCards
            key={name}
            label={`${label}, which was “${orNothing(was)}”`}
            defaultValue="mine"
            onChange={(side) => onChoose(name, side === 'mine' ? 'mine' : 'theirs')}
            cards={[
              { value: 'mine', label: 'Yours', hint: orNothing(mine) },
              { value: 'theirs', label: 'Theirs', hint: orNothing(theirs) },
            ]}
          />
        ),
      )}
    </div>
  );
}
