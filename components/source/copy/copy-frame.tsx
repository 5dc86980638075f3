'use client';

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type MarkedWords, markedWords } from '@/components/source/copy/dom-words';
import type { Mark } from '@/components/source/copy/marks';
import { showMarks } from '@/components/source/copy/show-marks';

type Props = {
  /** Where the safe copy is. */
  src: string;
  title: string;
  marks: readonly Mark[];
  onMarked: (words: MarkedWords) => void;
};

/** How often is looked which words are marked in the frame, in milliseconds. */
const LOOK_EVERY = 250;

/**
 * A captured page in a frame in which no script runs. The frame has the desk's origin, so that the
 * page around it may read what is marked there, and mark cited words.
 */
export function CopyFrame({ src, title, marks, onMarked }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState<Document | null>(null);
  const onLoad = () => {
    const document = frame.current?.contentDocument;
    // Before the copy there is an empty page.
    if (document?.readyState === 'complete' && document.URL !== 'about:blank') setShown(document);
  };
  // It may be there before this page's script is.
  useEffect(onLoad, []);
  useEffect(() => (shown ? showMarks(shown.body, marks) : undefined), [shown, marks]);
  useMarkedIn(frame, onMarked);
  return (
    <iframe
      ref={frame}
      src={src}
      title={title}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      onLoad={onLoad}
      className="copy-frame"
    />
  );
}

/**
 * Tells what is marked in the frame once it rests. Asked for again and again while the frame has the
 * focus: not every browser tells of events in a document in which no script may run.
 */
function useMarkedIn(
  frame: RefObject<HTMLIFrameElement | null>,
  onMarked: Props['onMarked'],
): void {
  const tell = useEffectEvent(onMarked);
  useEffect(() => {
    let [seen, told] = ['', ''];
    const timer = setInterval(() => {
      const body = frame.current?.contentDocument?.body;
      if (!body || document.activeElement !== frame.current) return;
      const marked = markedWords(body);
      const key = marked ? `${marked.prefix}|${marked.exact}|${marked.suffix}` : '';
      if (key === seen && key !== told) {
        told = key;
        if (marked) tell(marked);
      }
      seen = key;
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [frame]);
}
