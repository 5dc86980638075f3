'use client';

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Input, Text, TextField } from 'react-aria-components';
import { BundleVerdict } from '@/app/verify/_components/bundle-verdict';
import { type CheckState, useBundleCheck } from '@/app/verify/_components/use-bundle-check';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import {
  fieldClass,
  fileInputClass,
  hintClass,
  inputClass,
  labelClass,
} from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { Icon } from '@/components/ui/icon';
import { LiveText } from '@/components/ui/live-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { PublicKey } from '@/lib/domain/bundle/manifest';
import { type KnownDesk, verdictOf, verdictWords } from '@/lib/domain/bundle/told';

/** The key in a field; empty where none is in it, or half of one. */
const usable = (text: string) => (PublicKey.safeParse(text).success ? text : '');

/** A file of the person's own, checked where it is; again when they name the key that they expect. */
export function CheckBundle({ desk }: { desk: KnownDesk }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { state, check, stop, refuse } = useBundleCheck();
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [key, setKey] = useState('');
  const isBadKey = key !== usable(key);

  function take(given: FileList): void {
    const [first, ...more] = given;
    if (first) setFile(first);
    if (!first) refuse('That is no file. Drop the file that the desk gave out.');
    else if (more.length > 0) refuse(`Those are ${given.length} files. Drop one at a time.`);
    else check(first, usable(key));
  }

  function expect(typed: string): void {
    const next = typed.trim();
    setKey(next);
    if (file && state.at !== 'failed' && usable(next) !== usable(key)) check(file, usable(next));
  }

  const takeDropped = useEffectEvent((given: FileList) => {
    if (input.current) input.current.files = given;
    take(given);
  });

  useEffect(() => {
    // The whole page takes it: what is dropped beside the field would be opened in place of the page.
    const over = (event: DragEvent) => {
      // Words may be dragged into the field of the key.
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(event.type === 'dragover');
      if (event.type === 'drop') takeDropped(event.dataTransfer.files);
    };
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData?.files.length) takeDropped(clipboardData.files);
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', over, { signal });
    window.addEventListener('drop', over, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  }, []);

  return (
    <div className="flex flex-col gap-5">
      <div className={fieldClass}>
        <label htmlFor={id} className={labelClass}>
          Bundle
        </label>
        <div
          className={classNames(
            'flex flex-col gap-3 rounded-md border border-dashed px-4 py-5',
            isOver ? 'border-accent bg-accent-soft' : 'border-edge bg-sheet',
          )}
        >
          <p className="text-muted">Drop or paste the file here, or choose it:</p>
          <input
            id={id}
            type="file"
            accept=".zip,application/zip"
            ref={input}
            onClick={({ currentTarget }) => {
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
            onChange={({ currentTarget: { files } }) => {
              if (files?.length) take(files);
            }}
            className={fileInputClass}
          />
        </div>
      </div>
      <TextField
        value={key}
        onChange={expect}
        isInvalid={isBadKey}
        className={fieldClass}
        autoComplete="off"
        spellCheck="false"
      >
        <FieldLabel optional>Expected key</FieldLabel>
        <Input dir="ltr" className={`${inputClass} font-mono`} />
        <Text slot="description" className={hintClass}>
          A desk publishes its keys at /.well-known/claimdesk.json. Left empty, the key is compared
          with those of this desk, {desk.name}.
        </Text>
        <FieldError fault="This is no key: one has 43 letters, digits, - and _." />
      </TextField>
      {state.at === 'work' && <Working state={state} onStop={stop} />}
      {state.at === 'failed' && (
        <p className="flex items-start gap-2 rounded-md border border-danger bg-danger-soft px-4 py-3">
          <Icon name="alert" className="mt-0.5 size-4 text-danger" />
          <span>{state.why}</span>
        </p>
      )}
      {state.at === 'done' && <BundleVerdict check={state.check} desk={desk} />}
      <LiveText>{said(state)}</LiveText>
    </div>
  );
}

function Working({
  state: { step },
  onStop,
}: {
  state: Extract<CheckState, { at: 'work' }>;
  onStop: () => void;
}) {
  const words = step?.doing === 'copies' ? 'Looking for the quoted words' : 'Comparing the files';
  const value = step && step.of > 0 ? step.done / step.of : null;
  return (
    <div className="flex items-end gap-4">
      <ProgressBar label={words} value={value} className="flex-1" />
      <Button size="small" onPress={onStop}>
        Stop
      </Button>
    </div>
  );
}

function said(state: CheckState): string {
  if (state.at === 'work') return 'Checking…';
  if (state.at === 'failed') return state.why;
  return state.at === 'done' ? verdictWords[verdictOf(state.check)] : '';
}
