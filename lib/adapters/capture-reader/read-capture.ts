import { readCaptureInWorker } from '@/lib/adapters/article-reader/in-worker';
import { type ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { type CaptureWords, withoutWords } from '@/lib/domain/source/words-of-copy/words-of-copy';

/** A copy of a source as it was received. */
export type CaptureBytes = {
  bytes: Uint8Array;
  /** In lower case and without parameters; empty where nobody says. */
  mediaType: string;
  charset: string | null;
  /** A file's name, or the last part of its address: the last resort in telling its kind. */
  name: string;
  /** Where it was read from. */
  url: string | null;
};

/** All the words of a copy, where its pages begin, and what it says of itself. */
export type ReadCapture = CaptureWords;

const TIME_LIMIT_MS = 60_000;

/**
 * Reads a copy in a thread of its own. What cannot be read is evidence all the same: a picture, a
 * locked, a damaged or an endless file has an empty text and a `note` that says why. Only `signal`
 * ends the reading with an error, which is its reason.
 */
export async function readCapture(
  capture: CaptureBytes,
  options: { signal?: AbortSignal; timeLimitMs?: number } = {},
): Promise<ReadCapture> {
  const { signal, timeLimitMs = TIME_LIMIT_MS } = options;
  try {
    return await readCaptureInWorker(
      { ...capture, kind: 'capture' },
      { timeLimitMs, ...(signal ? { signal } : {}) },
    );
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    return withoutWords(noteOf(error));
  }
}

/** What the article reader refuses, without its advice: the copy stays as it is. */
const notes: Record<string, string> = {
  password: 'This file is locked with a password: its words could not be read.',
  damaged: 'This file is damaged: its words could not be read.',
  kind: 'This kind of file holds no text that Claimdesk reads.',
  time: 'Reading this file took too long and was stopped.',
  memory: 'Reading this file takes more memory than Claimdesk gives it.',
  size: 'This file is too large to be read.',
};

const noteOf = ({ facts }: ClaimdeskError): string =>
  notes[String(facts.reason)] ?? 'This file holds no text that can be read.';
