'use client';

import { useEffect, useRef, useState } from 'react';
import {
  RatingFields,
  type RatingRow,
} from '@/app/(desk)/settings/scales/_components/rating-fields';
import { ScalePreview } from '@/app/(desk)/settings/scales/_components/scale-preview';
import { saveScale } from '@/app/(desk)/settings/scales/actions';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { useFormAction } from '@/components/ui/use-form-action';
import type { ManagedScale } from '@/lib/domain/assessment/scale-form';

const MOST = 12;

const emptyRow = (row: string): RatingRow => ({
  row,
  isNew: true,
  key: '',
  label: '',
  description: '',
  inOrder: true,
  tone: 'neutral',
  requiresCitation: true,
});

const rowsOf = (scale: ManagedScale | null): RatingRow[] =>
  scale
    ? scale.ratings.map(({ order, ...rating }) => ({
        ...rating,
        row: rating.key,
        isNew: false,
        inOrder: order !== null,
      }))
    : [emptyRow('new-1'), emptyRow('new-2')];

/** A rating scale with a row for each rating, which are added, moved and removed by buttons. */
export function ScaleForm({ scale }: { scale: ManagedScale | null }) {
  const { state, submit, isPending } = useFormAction(saveScale);
  const [rows, setRows] = useState(() => rowsOf(scale));
  const [said, setSaid] = useState('');
  const nextRow = useRef(3);
  /** What gets the focus once the rows have changed, as a selector. */
  const focusOn = useRef<string | null>(null);

  useEffect(() => {
    const target = focusOn.current && document.querySelector<HTMLElement>(focusOn.current);
    focusOn.current = null;
    if (target && rows.length > 0) target.focus();
  }, [rows]);

  const change = (row: string, part: Partial<RatingRow>) =>
    setRows((before) => before.map((one) => (one.row === row ? { ...one, ...part } : one)));

  function add() {
    const row = `new-${nextRow.current}`;
    nextRow.current += 1;
    focusOn.current = `[name="ratings.${rows.length}.label"]`;
    setRows((before) => [...before, emptyRow(row)]);
  }

  function move(index: number, by: -1 | 1) {
    const moved = rows[index];
    const other = rows[index + by];
    if (!moved || !other) return;
    const atEnd = index + by === 0 || index + by === rows.length - 1;
    const direction = atEnd ? -by : by;
    focusOn.current = `#${direction < 0 ? 'up' : 'down'}-${moved.row}`;
    setRows(rows.with(index, other).with(index + by, moved));
    setSaid(`${moved.label || 'The rating'} is number ${index + by + 1} of ${rows.length} now.`);
  }

  function remove(index: number) {
    const gone = rows[index];
    if (!gone) return;
    focusOn.current = '#add-rating';
    setRows(rows.toSpliced(index, 1));
    showToast({
      title: `${gone.label || 'The rating'} is taken out.`,
      undo: { onUndo: () => setRows((before) => before.toSpliced(index, 0, gone)) },
    });
  }

  return (
    <Form action={submit} state={state} aria-label="Rating scale">
      {scale && <input type="hidden" name="id" value={scale.id} />}
      {scale && <input type="hidden" name="expectedVersion" value={scale.version} />}
      <TextField label="Name of the scale" name="name" defaultValue={scale?.name ?? ''} />
      {!scale && (
        <TextField
          label="Key of the scale"
          name="key"
          optional
          dir="ltr"
          spellCheck="false"
          hint="By which programs name it. Left empty, it is made from the name."
        />
      )}
      <FieldGroup label="Ratings, from least to most true" name="ratings">
        <ol className="flex flex-col gap-4">
          {rows.map((row, index) => (
            <RatingFields
              key={row.row}
              row={row}
              index={index}
              count={rows.length}
              onChange={(part) => change(row.row, part)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
        <Button
          id="add-rating"
          icon="add"
          className="self-start"
          isDisabled={rows.length >= MOST}
          onPress={add}
        >
          Add a rating
        </Button>
      </FieldGroup>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ScalePreview rows={rows} />
      <Button type="submit" variant="primary" isPending={isPending}>
        Save
      </Button>
    </Form>
  );
}
