import { ClaimdeskError, type ErrorCode, type ErrorFacts } from '@/lib/domain/errors';

/** A refusal of what a person gave, on the field that the domain calls `file`; see `onField`. */
const refusal = (code: ErrorCode, message: string, facts: ErrorFacts, cause?: unknown) =>
  new ClaimdeskError(code, message, [{ path: 'file', message }], facts, { cause });

export const notReadable = (message: string, cause?: unknown) =>
  refusal('unsupported_media_type', message, { reason: 'kind' }, cause);

export const locked = (message: string) =>
  refusal('unsupported_media_type', message, { reason: 'password' });

export const damaged = (what: string, cause: unknown) =>
  refusal(
    'unsupported_media_type',
    `This ${what} is damaged and cannot be read. Save it anew, or paste its text.`,
    { reason: 'damaged' },
    cause,
  );

export const tooMuch = (message: string) => refusal('too_large', message, { reason: 'size' });

const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' });

export const tookTooLong = (limitMs: number) =>
  refusal(
    'too_large',
    `Reading this took longer than ${seconds.format(limitMs / 1000)} and was stopped. Split it into parts, or paste its text alone.`,
    { reason: 'time' },
  );

export const tookTooMuchMemory = () =>
  refusal(
    'too_large',
    'Reading this takes more memory than Claimdesk gives it. Split it into parts, or paste its text alone.',
    { reason: 'memory' },
  );

/** The same refusal on the field that the person sees: what they pasted, chose or addressed. */
export function onField(error: ClaimdeskError, field: string): ClaimdeskError {
  const { code, message, facts, cause } = error;
  return new ClaimdeskError(code, message, [{ path: field, message }], facts, { cause });
}
