'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { PrintStep } from '@/lib/domain/report/print-steps';

export type PreparedFile = {
  href: string;
  name: string;
  /** What tells the links of two lists apart where they are read out. */
  of?: string | undefined;
  /** The address that tells how far it is; none where it is there at once. */
  progress?: string | undefined;
};

type UnderWay = PreparedFile & {
  step: PrintStep;
  /** Why it could not be made. */
  fault: string | null;
};

type Props = { label: string; files: readonly PreparedFile[] };

/**
 * Links to files that take a while to make: how far each is stands below them, and its download
 * begins by itself. Without script they are plain links.
 */
export function PreparedFiles({ label, files }: Props) {
  const { underWay, said, start, leave } = usePreparing();
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1">
        {files.map((file) => (
          <li key={file.href}>
            <Link
              href={file.href}
              download
              onClick={(event) => {
                const asBrowsersDo =
                  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
                if (file.progress === undefined || asBrowsersDo) return;
                event.preventDefault();
                start(file, file.progress);
              }}
            >
              {file.name}
              {file.of && <span className="sr-only"> {file.of}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <LiveText>{said}</LiveText>
      {underWay.map((one) => (
        <Preparing key={one.href} file={one} onLeave={() => leave(one.href)} />
      ))}
    </div>
  );
}

function Preparing({ file, onLeave }: { file: UnderWay; onLeave: () => void }) {
  const name = file.of ? `${file.name} ${file.of}` : file.name;
  return (
    <Note>
      {file.fault === null ? (
        <ProgressBar
          className="flex-1 basis-48"
          label={`${name}: ${file.step.words}…`}
          value={file.step.share}
        />
      ) : (
        <p role="alert" className="flex-1 basis-48 text-danger">
          {name}: {file.fault}
        </p>
      )}
      <Button
        size="small"
        aria-label={file.fault === null ? `Cancel: ${name}` : `Close: ${name}`}
        onPress={onLeave}
      >
        {file.fault === null ? 'Cancel' : 'Close'}
      </Button>
    </Note>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <div className="flex max-w-xl flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-sunk px-4 py-3">
    {children}
  </div>
);

function usePreparing() {
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const [said, setSaid] = useState('');
  const lines = useRef(new Map<string, EventSource>());
  const pressed = useRef(new Map<string, Element | null>());

  useEffect(() => {
    const open = lines.current;
    return () => {
      for (const source of open.values()) source.close();
    };
  }, []);

  const end = (href: string) => {
    lines.current.get(href)?.close();
    lines.current.delete(href);
  };
  const drop = (href: string) => setUnderWay((all) => all.filter((one) => one.href !== href));
  const change = (href: string, to: Partial<UnderWay>) =>
    setUnderWay((all) => all.map((one) => (one.href === href ? { ...one, ...to } : one)));

  function start(file: PreparedFile, progress: string): void {
    const { href, name } = file;
    if (lines.current.has(href)) return;
    const source = new EventSource(progress);
    lines.current.set(href, source);
    pressed.current.set(href, document.activeElement);
    setUnderWay((all) => [
      ...all.filter((one) => one.href !== href),
      { ...file, step: { words: 'Beginning', share: 0 }, fault: null },
    ]);
    setSaid(`${name} is being made.`);
    source.addEventListener('step', ({ data }) => {
      const step = PrintStep.parse(JSON.parse(data));
      change(href, { step });
      setSaid(`${name}: ${step.words}`);
    });
    source.addEventListener('failed', ({ data }) => {
      end(href);
      change(href, { fault: String(JSON.parse(data).message) });
    });
    const save = () => {
      end(href);
      drop(href);
      setSaid(`${name} is there: its download begins.`);
      follow(href);
    };
    source.addEventListener('done', save);
    // Where nobody tells how far it is, the file can still be had.
    source.addEventListener('error', save);
  }

  function leave(href: string): void {
    setSaid(lines.current.has(href) ? 'Cancelled.' : '');
    end(href);
    drop(href);
    const link = pressed.current.get(href);
    if (link instanceof HTMLElement) link.focus();
  }

  return { underWay, said, start, leave };
}

/** As if its link had been followed. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
