'use client';

import { useId, useRef, useState } from 'react';
import { DropZone, type DropZoneProps, isFileDropItem, Text } from 'react-aria-components';
import { Button } from '@/components/ui/button';
import { fieldClass, fileInputClass, hintClass, labelClass } from '@/components/ui/field-class';
import { FaultLine } from '@/components/ui/field-error';
import { byteWords } from '@/components/ui/file-size';
import { useFault } from '@/components/ui/form-faults';

export type FileDropProps = {
  label: string;
  name: string;
  /** Endings and media types, as of the attribute. */
  accept?: string;
  hint?: string;
};

type Dropped = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

/**
 * Files from the person's own disk: dropped, pasted or chosen, one after another or several at once.
 * They are in the form under one name, in a plain file input.
 */
export function FileDrop({ label, name, accept, hint }: FileDropProps) {
  const id = useId();
  const fault = useFault(name);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);

  function keep(next: readonly File[]): void {
    const transfer = new DataTransfer();
    for (const file of next) transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    setFiles(next);
  }

  async function drop({ items }: Dropped): Promise<void> {
    keep([
      ...files,
      ...(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()))),
    ]);
  }

  return (
    <div data-field={name} className={fieldClass}>
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <DropZone
        onDrop={drop}
        className="flex flex-col gap-3 rounded-md border border-edge border-dashed bg-sheet px-4 py-5 data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-accent"
      >
        <Text slot="label" className="text-muted">
          Drop files here, or choose them:
        </Text>
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onChange={(event) => keep([...files, ...(event.currentTarget.files ?? [])])}
          className={fileInputClass}
        />
        {files.length > 0 && (
          <ul aria-label="Chosen files" className="flex flex-col divide-y divide-line">
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one file may be chosen twice
              <li key={index} className="flex items-center gap-3 py-1">
                <bdi className="min-w-0 flex-1 truncate">{file.name}</bdi>
                <span className="tabular text-[0.8125rem] text-muted">{byteWords(file.size)}</span>
                <Button
                  variant="quiet"
                  size="small"
                  icon="close"
                  aria-label={`Leave out ${file.name}`}
                  onPress={() => keep(files.filter((_, at) => at !== index))}
                />
              </li>
            ))}
          </ul>
        )}
      </DropZone>
      {hint && <p className={hintClass}>{hint}</p>}
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}
