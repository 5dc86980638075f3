import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import {
  type Notification,
  notificationPath,
  notificationWords,
} from '@/lib/domain/inbox/notification';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { shorten } from '@/lib/domain/source/csl-names';

/** Whether what stands in somebody's inbox is sent to them by e-mail too. */
export const MailChoice = z.enum(['off', 'at_once', 'daily'], { error: 'Choose one of these.' });
export type MailChoice = z.infer<typeof MailChoice>;

/** From one digest to the next, in milliseconds. */
export const DIGEST_MS = 24 * 60 * 60_000;

/** The most that one mail tells. */
export const MOST_TOLD = 100;

/** What a job of the kind `mail.send` works on. */
export const MailInput = z.object({ userId: Id, notificationIds: z.array(Id) });
export type MailInput = z.infer<typeof MailInput>;

/** A mail before it is sent. */
export type Mail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
};

/** How long after each run that failed for now the next one begins, in minutes; then it has failed. */
const PAUSES_MIN = [1, 5, 30, 120, 720];

/** When a mail that could not be delivered for now is tried again; null: no more. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const pause = PAUSES_MIN[attempts - 1];
  return pause === undefined ? null : new Date(at.getTime() + pause * 60_000);
}

/** In characters: of a comment, and of a name or a title in a header. */
const LONGEST_BODY = 500;
const LONGEST_HEADER = 120;

/** On one line, so that nothing in it can begin another header. */
export const headerText = (text: string): string =>
  shorten(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(), LONGEST_HEADER);

export type MailContext = {
  to: { name: string; email: string };
  deskName: string;
  /** Where the desk is reached, without a slash at the end. */
  address: string;
};

/** The mail that tells a member of these, the earliest first. */
export function notificationMail(
  { to, deskName, address }: MailContext,
  notifications: readonly Notification[],
): Mail {
  const told = notifications.map((one) => ({
    words: notificationWords(one),
    article: one.article.title,
    wording: one.claim.wording,
    body: one.comment ? shorten(one.comment.body, LONGEST_BODY) : null,
    href: address + notificationPath(one),
  }));
  const [only] = told;
  const what =
    told.length === 1 && only ? only.words : `${told.length} things wait for you in the inbox`;
  const choice = `${address}/account`;
  const why = `You chose to get these by e-mail from ${headerText(deskName)}. Choose otherwise:`;
  return {
    to: { name: headerText(to.name), address: to.email },
    subject: headerText(`${what} (${deskName})`),
    text: `${told
      .map(({ words, article, wording, body, href }) =>
        [words, `${article}: ${wording}`, ...(body ? ['', body] : []), '', href].join('\n'),
      )
      .join('\n\n----\n\n')}\n\n-- \n${why} ${choice}\n`,
    html: [
      '<!doctype html><html><body>',
      ...told.map(({ words, article, wording, body, href }) =>
        [
          `<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a><br>`,
          `${escapeHtml(article)}: ${escapeHtml(wording)}</p>`,
          body ? `<blockquote style="white-space:pre-wrap">${escapeHtml(body)}</blockquote>` : '',
        ].join(''),
      ),
      `<hr><p>${escapeHtml(why)} <a href="${escapeHtml(choice)}">${escapeHtml(choice)}</a></p>`,
      '</body></html>',
    ].join('\n'),
  };
}
