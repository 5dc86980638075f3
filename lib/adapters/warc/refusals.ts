import { ClaimdeskError, type ErrorCode, type ErrorFacts } from '@/lib/domain/errors';

/** A refusal of an archive that a person gave, on the field that holds it. */
const refusal = (code: ErrorCode, message: string, facts: ErrorFacts, cause?: unknown) =>
  new ClaimdeskError(code, message, [{ path: 'file', message }], facts, { cause });

export const noArchive = (name: string) =>
  refusal(
    'unsupported_media_type',
    `“${name}” is no web archive. Give a .warc, a .warc.gz or a .wacz.`,
    { reason: 'kind' },
  );

export const locked = () =>
  refusal('unsupported_media_type', 'This archive is locked. Save it without a password.', {
    reason: 'password',
  });

export const damaged = (cause: unknown) =>
  refusal(
    'unsupported_media_type',
    'This archive is damaged or was cut short, and cannot be read. Save it anew.',
    { reason: 'damaged' },
    cause,
  );

/** What was altered: a page, or a file inside of the archive. */
export const altered = (what: string) =>
  refusal(
    'unsupported_media_type',
    `The archive does not hold ${what} as it was archived: the bytes do not have the hash that stands beside them. Get the archive anew from where it comes.`,
    { reason: 'altered' },
  );

export const noPages = (name: string) =>
  refusal(
    'invalid_input',
    `“${name}” holds no page: no HTML and no PDF that a server answered with. Archive the page itself, not only what it shows.`,
    { reason: 'no_pages' },
  );

const tooMuch = (message: string) => refusal('too_large', message, { reason: 'size' });

const inMb = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;

export const fileTooLarge = (maxBytes: number) =>
  tooMuch(`This archive is over ${inMb(maxBytes)}. Archive fewer pages at a time.`);

export const unpacksTooLarge = () =>
  tooMuch('This archive unpacks to more than any honest one does. Archive fewer pages at a time.');

export const tooManyParts = (count: number) =>
  tooMuch(`This archive packs ${count.toLocaleString('en')} files. Archive fewer pages at a time.`);

export const pageTooLarge = (url: string, maxBytes: number) =>
  tooMuch(`The page ${url} in this archive is over ${inMb(maxBytes)}.`);

export const pagesTooLarge = (maxBytes: number) =>
  tooMuch(
    `The pages of this archive are over ${inMb(maxBytes)} together. Archive fewer at a time.`,
  );

const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' });

export const tookTooLong = (limitMs: number) =>
  refusal(
    'too_large',
    `Reading this archive took longer than ${seconds.format(limitMs / 1000)} and was stopped. Archive fewer pages at a time.`,
    { reason: 'time' },
  );

export const tookTooMuchMemory = () =>
  refusal(
    'too_large',
    'Reading this archive takes more memory than Claimdesk gives it. Archive fewer pages at a time.',
    { reason: 'memory' },
  );
