'use client';

import { RatingMark } from '@/components/claim/rating-mark';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FaultLine } from '@/components/ui/field-error';
import { useFault } from '@/components/ui/form-faults';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { RatingTone } from '@/lib/domain/assessment/rating-scale';
import { toneWords } from '@/lib/domain/assessment/scale-form';

export type RatingRow = {
  /** Tells the rows of the form apart, whatever is typed into them. */
  row: string;
  isNew: boolean;
  key: string;
  label: string;
  description: string;
  inOrder: boolean;
  tone: RatingTone;
  requiresCitation: boolean;
};

type Props = {
  row: RatingRow;
  index: number;
  count: number;
  onChange: (part: Partial<RatingRow>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const tones = RatingTone.options.map((tone) => ({
  id: tone,
  label: toneWords[tone],
  mark: <RatingMark tone={tone} className="size-4" />,
}));

export function RatingFields({ row, index, count, onChange, onMove, onRemove }: Props) {
  const name = `ratings.${index}`;
  const fault = useFault(`${name}.order`);
  const called = row.label || `rating ${index + 1}`;
  return (
    <li className="border-line border-s-3 ps-4">
      <fieldset
        data-field={`${name}.order`}
        tabIndex={-1}
        aria-describedby={fault === undefined ? undefined : `order-${row.row}`}
        className="flex min-w-0 flex-col gap-3"
      >
        <legend className="sr-only">
          Rating {index + 1} of {count}
        </legend>
        <div className="flex flex-wrap items-start gap-3">
          <TextField
            label="Label"
            name={`${name}.label`}
            value={row.label}
            onChange={(label) => onChange({ label })}
            className="flex-1 basis-48"
          />
          <TextField
            label="Key"
            name={`${name}.key`}
            value={row.key}
            onChange={(key) => onChange({ key })}
            dir="ltr"
            spellCheck="false"
            optional
            hint="Left empty, it is made from the label."
            className="flex-1 basis-40"
          />
          <Select
            label="Tone"
            name={`${name}.tone`}
            options={tones}
            value={row.tone}
            onChange={(tone) => onChange({ tone: RatingTone.parse(tone) })}
            className="basis-40"
          />
        </div>
        <TextField
          label="When it is given"
          name={`${name}.description`}
          value={row.description}
          onChange={(description) => onChange({ description })}
          optional
        />
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Checkbox
            name={`${name}.inOrder`}
            isSelected={row.inOrder}
            onChange={(inOrder) => onChange({ inOrder })}
          >
            Has a place in the order
          </Checkbox>
          <Checkbox
            name={`${name}.requiresCitation`}
            isSelected={row.requiresCitation}
            onChange={(requiresCitation) => onChange({ requiresCitation })}
          >
            Must rest on a citation
          </Checkbox>
        </div>
        <FaultLine id={`order-${row.row}`} fault={fault} />
        <div className="flex flex-wrap gap-2">
          <Button
            id={`up-${row.row}`}
            size="small"
            isDisabled={index === 0}
            onPress={() => onMove(-1)}
            aria-label={`Move up: ${called}`}
          >
            Move up
          </Button>
          <Button
            id={`down-${row.row}`}
            size="small"
            isDisabled={index === count - 1}
            onPress={() => onMove(1)}
            aria-label={`Move down: ${called}`}
          >
            Move down
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onPress={onRemove}
            aria-label={`Take out: ${called}`}
          >
            Take out
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
