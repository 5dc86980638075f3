'use client';

import { memo } from 'react';
import { standingWords, stateWords } from '@/components/claim/claim-words';
import { RatingMark } from '@/components/claim/rating-mark';
import { stateFill } from '@/components/claim/state-fill';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import type { Option } from '@/components/ui/select';
import { SelectOnDemand } from '@/components/ui/select-on-demand';
import { Swatch } from '@/components/ui/swatch';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import {
  type ClaimFilter,
  everyClaim,
  isFiltering,
  NONE,
  withChoice,
} from '@/lib/domain/claim/filter';
import { claimKinds, claimStates } from '@/lib/domain/claim/vocabulary';
import type { Person } from '@/lib/domain/identity';
import { counted, kindWords } from '@/lib/domain/report/words';

export type ClaimFiltersProps = {
  value: ClaimFilter;
  onChange: (filter: ClaimFilter) => void;
  /** Enter in the search field: goes to what it found. */
  onSubmit?: () => void;
  /** Of the article's scale. */
  ratings: readonly Rating[];
  /** Whom claims can be assigned to. */
  people: readonly Person[];
  /** How many claims wait for somebody to look at their words. */
  waiting: number;
  /** Whether any of them is due on a day. */
  isDated: boolean;
  /** How many claims the filter leaves, and of how many; announced as it changes. */
  shown: number;
  total: number;
};

const ANY = 'any';
const stateOptions: Option[] = [
  { id: ANY, label: 'Any state' },
  ...claimStates.map((id) => ({
    id,
    label: stateWords[id],
    mark: <Swatch fill={stateFill[id]} />,
  })),
];
const standingOptions: Option[] = [
  { id: ANY, label: 'Any words' },
  ...(['changed', 'ambiguous', 'current'] as const).map((id) => ({
    id,
    label: standingWords[id],
  })),
];
const dueOptions: Option[] = [
  { id: ANY, label: 'Any date' },
  { id: 'over', label: 'Over their date' },
  { id: 'near', label: 'Due in two days, or over' },
  { id: 'dated', label: 'With a date' },
  { id: 'none', label: 'Without a date' },
];
const kindOptions: Option[] = [
  { id: ANY, label: 'Any kind' },
  ...claimKinds.map((id) => ({ id, label: kindWords[id] })),
];

export const ClaimFilters = memo(function ClaimFilters({
  value,
  onChange,
  onSubmit,
  ratings,
  people,
  waiting,
  isDated,
  shown,
  total,
}: ClaimFiltersProps) {
  const set = (change: Partial<ClaimFilter>) => onChange({ ...value, ...change });
  const orNull = (id: string) => (id === ANY ? null : id);
  return (
    <search aria-label="Filter the claims" className="@container flex flex-col gap-2">
      <SearchField
        label="Find in wording or claimant"
        value={value.text}
        onChange={(text) => set({ text })}
        onSubmit={() => onSubmit?.()}
      />
      <div className="grid grid-cols-2 gap-2 @lg:grid-cols-4">
        <SelectOnDemand
          label="State"
          isLabelHidden
          options={stateOptions}
          value={value.state ?? ANY}
          onChange={(id) => onChange(withChoice(value, 'state', id))}
        />
        <SelectOnDemand
          label="Kind"
          isLabelHidden
          options={kindOptions}
          value={value.kind ?? ANY}
          onChange={(id) => onChange(withChoice(value, 'kind', id))}
        />
        <SelectOnDemand
          label="Verdict"
          isLabelHidden
          options={[
            { id: ANY, label: 'Any verdict' },
            { id: NONE, label: 'No verdict yet' },
            ...ratings.map((rating) => ({
              id: rating.key,
              label: rating.label,
              mark: <RatingMark tone={rating.tone} />,
            })),
          ]}
          value={value.verdict ?? ANY}
          onChange={(id) => set({ verdict: orNull(id) })}
        />
        <SelectOnDemand
          label="Assignee"
          isLabelHidden
          options={[
            { id: ANY, label: 'Anybody' },
            { id: NONE, label: 'Nobody' },
            ...people.map((person) => ({ id: person.id, label: person.name })),
          ]}
          value={value.assignee ?? ANY}
          onChange={(id) => set({ assignee: orNull(id) })}
        />
        {(isDated || value.due !== null) && (
          <SelectOnDemand
            label="Due"
            isLabelHidden
            className="col-span-full"
            options={dueOptions}
            value={value.due ?? ANY}
            onChange={(id) => onChange(withChoice(value, 'due', id))}
          />
        )}
        {(waiting > 0 || value.standing !== null) && (
          <SelectOnDemand
            label="Words"
            isLabelHidden
            className="col-span-full"
            options={standingOptions}
            value={value.standing ?? ANY}
            onChange={(id) => onChange(withChoice(value, 'standing', id))}
          />
        )}
      </div>
      <div className="flex min-h-7 items-center justify-between gap-3 text-[0.8125rem] text-muted">
        <p role="status" className="tabular">
          {shown === total ? counted(total, 'claim') : `${shown} of ${counted(total, 'claim')}`}
        </p>
        {isFiltering(value) && (
          <Button variant="quiet" size="small" onPress={() => onChange(everyClaim)}>
            Show all
          </Button>
        )}
      </div>
    </search>
  );
});
