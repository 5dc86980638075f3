'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { EditedPart, LiveChange, Presence } from '@/lib/domain/live/live';

/** How the line to the server stands; `starting` until it was there for the first time. */
export type LineState = 'starting' | 'live' | 'catching up' | 'offline';

export type Live = {
  line: LineState;
  /** Who else has the article open. */
  present: readonly Presence[];
  /** The last that somebody else did. */
  news: LiveChange | null;
  /** Says that something is being edited, until what it returns is called. */
  startEditing: (part: EditedPart) => () => void;
};

type Options = {
  articleId: string;
  /** The last sequence of the audit log when the page was read. */
  from: number;
  actorId: string;
  /** The claim that is open beside the article. */
  claimId: string | null;
};

/** Between two readings of the page. */
const REFRESH_MS = 500;
/** Must be well below what a beat counts on the server. */
const BEAT_MS = 8_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Keeps an open article up to date: reads the page anew when somebody changed something, and shows
 * others what is open here. A page that nobody looks at lets go of its line, for a browser has few,
 * and catches up when it is looked at again.
 */
export function useLive({ articleId, from, actorId, claimId }: Options): Live {
  const router = useRouter();
  const last = useRef(from);
  const [line, setLine] = useState<LineState>('starting');
  const [present, setPresent] = useState<readonly Presence[]>([]);
  const [news, setNews] = useState<LiveChange | null>(null);
  const [editing, setEditing] = useState<EditedPart | null>(null);
  const [startEditing] = useState(() => (part: EditedPart) => {
    setEditing(part);
    return () => setEditing((now) => (now === part ? null : now));
  });

  useEffect(() => {
    const refresh = atMostEvery(REFRESH_MS, () => router.refresh());
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = FIRST_PAUSE_MS;

    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = undefined;
    };
    const open = () => {
      close();
      if (document.hidden || !navigator.onLine) return;
      const opened = new EventSource(`/api/v1/articles/${articleId}/events?after=${last.current}`);
      source = opened;
      opened.addEventListener('change', (event) => {
        const change = wordOf<LiveChange>(event);
        last.current = change.sequence;
        if (change.actorId !== actorId) setNews(change);
        refresh.soon();
      });
      opened.addEventListener('reset', () => refresh.soon());
      opened.addEventListener('ready', (event) => {
        last.current = Number(event.lastEventId);
        pause = FIRST_PAUSE_MS;
        setLine('live');
      });
      opened.addEventListener('presence', (event) => {
        setPresent(wordOf<Presence[]>(event));
      });
      opened.addEventListener('error', () => {
        setLine(navigator.onLine ? 'catching up' : 'offline');
        // A browser comes back by itself after a break, but not after a refusal.
        if (opened.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      });
    };
    const onOffline = () => {
      close();
      setLine('offline');
      setPresent([]);
    };
    const onOnline = () => {
      setLine('catching up');
      open();
    };
    const onVisibility = () => (document.hidden ? close() : open());

    if (navigator.onLine) open();
    else onOffline();
    window.addEventListener('offline', onOffline);
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
      refresh.cancel();
      close();
    };
  }, [articleId, actorId, router]);

  useEffect(() => {
    const tell = (leaving: boolean) => tellPresence(articleId, { claimId, editing, leaving });
    const beat = () => {
      if (!document.hidden) tell(false);
    };
    const leave = () => tell(true);
    const onVisibility = () => tell(document.hidden);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', beat);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', beat);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [articleId, claimId, editing]);

  useEffect(() => () => tellPresence(articleId, { leaving: true }), [articleId]);

  return { line, present, news, startEditing };
}

/** What the desk's own server wrote, by the type that it wrote it by. */
const wordOf = <Word>({ data }: MessageEvent<string>) => JSON.parse(data) as Word;

type Told = { claimId?: string | null; editing?: EditedPart | null; leaving: boolean };

function tellPresence(articleId: string, told: Told): void {
  if (!navigator.onLine) return;
  fetch(`/api/v1/articles/${articleId}/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(told),
    keepalive: true,
    // What does not arrive is said again by the next beat, or ends by itself.
  }).catch(() => {});
}

/** Where forms say that they are open. */
export const EditingContext = createContext<Live['startEditing']>(() => () => {});

/** Shows others that this part is being edited, as long as the form stands there. */
export function useEditing(part: EditedPart): void {
  const startEditing = useContext(EditingContext);
  useEffect(() => startEditing(part), [startEditing, part]);
}

/** As `useEditing`, for a form that is not the workbench's own. */
export function Editing({ part }: { part: EditedPart }): null {
  useEditing(part);
  return null;
}

/** Runs at once, or when so many milliseconds have gone by since the last time. */
function atMostEvery(ms: number, run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  return {
    soon() {
      if (timer) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          next = Date.now() + ms;
          run();
        },
        Math.max(0, next - Date.now()),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}
