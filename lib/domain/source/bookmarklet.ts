import { z } from 'zod';

/** What the page that receives says once it listens. */
export const READY = 'claimdesk:ready';

/** What the bookmarklet sends in answer. */
export const SentPage = z.object({ url: z.string(), html: z.string().min(1) });
export type SentPage = z.infer<typeof SentPage>;

/**
 * A bookmark that hands the page a person has open over to the desk at this origin: it opens the
 * desk's own page, and answers that one alone. It holds no secret, for the page it runs on can read
 * it; who keeps the copy is whoever is signed in at the desk, and says so there.
 */
export function bookmarkletOf(origin: string): string {
  const desk = JSON.stringify(origin);
  return `javascript:(()=>{const d=${desk},w=open(d+'/captures/receive','_blank');addEventListener('message',function h(e){if(e.origin===d&&e.source===w&&e.data==='${READY}'){removeEventListener('message',h);w.postMessage({url:location.href,html:'<!doctype html>'+document.documentElement.outerHTML},d)}})})()`;
}

/**
 * The page that was sent, if it is what it says: the browser vouches for the origin of whoever sent
 * it, so no page can be handed in as one of another site.
 */
export function sentPage(data: unknown, origin: string): SentPage | null {
  const sent = SentPage.safeParse(data);
  if (!sent.success || URL.parse(sent.data.url)?.origin !== origin) return null;
  return sent.data;
}
