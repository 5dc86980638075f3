import { createTransport } from 'nodemailer';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Mail } from '@/lib/domain/inbox/mail';
import type { MailConfig } from '@/lib/env';

export type SendMail = (mail: Mail) => Promise<void>;

/** For each of: the connection, the greeting, and an answer. */
const TIMEOUT_MS = 20_000;

/**
 * Hands a mail to the desk's mail server.
 * @throws ClaimdeskError `mail_failed`; the fact `isTemporary` says whether it is worth another try.
 */
export function smtpSender({ url, from }: MailConfig): SendMail {
  return async ({ to, subject, text, html }) => {
    const transport = createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw refusalOf(error);
    } finally {
      transport.close();
    }
  };
}

/** Answers from 400 are for now, from 500 for good (RFC 5321, 4.2.1); a server that is away comes back. */
function refusalOf(cause: unknown): ClaimdeskError {
  const { responseCode, code } = cause as { responseCode?: number; code?: string };
  const isTemporary =
    responseCode === undefined ? code !== 'EAUTH' && code !== 'EENVELOPE' : responseCode < 500;
  const answer = responseCode === undefined ? (code ?? 'no answer') : `code ${responseCode}`;
  const message = `The mail server did not take the mail (${answer}).`;
  return new ClaimdeskError('mail_failed', message, [], { isTemporary }, { cause });
}
