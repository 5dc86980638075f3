import { setTimeout as delay } from 'node:timers/promises';
import { generateText } from 'ai';
import { failureOf, isWorthRetrying, unreadable } from '@/lib/adapters/language-model/failures';
import { modelOf } from '@/lib/adapters/language-model/model';
import { instructions, questionAbout } from '@/lib/adapters/language-model/prompt';
import { type Proposal, readProposals } from '@/lib/domain/claim/proposal';
import type { LanguageModelConfig } from '@/lib/env';

export type ProposeOptions = {
  /** Ends the work at once; its reason is what is thrown. */
  signal?: AbortSignal;
  /** BCP 47: the language that the claims are worded in, that of the article. */
  language: string;
  /** For one request. */
  timeLimitMs?: number;
  /** Told before each request how many sentences are behind. */
  onProgress?: (done: number) => void;
  /** Before the first retry; twice as long before the second. */
  retryDelayMs?: number;
};

/** How many sentences one request asks about: more makes models skip some. */
const BATCH = 20;

const MAX_RETRIES = 2;

/** Enough for some four claims a sentence, and little enough for small models. */
const MAX_OUTPUT_TOKENS = 4_096;

/**
 * The atomic claims that a language model finds in these sentences, in their order, each worded to
 * stand on its own. `sentence` is the place in the given list. They are proposals and no more:
 * nothing that the model answers is run, fetched or stored.
 * @throws ClaimdeskError `model_failed` with the fact `reason`: see `failures.ts`.
 */
export async function proposeClaims(
  config: LanguageModelConfig,
  sentences: readonly { text: string }[],
  options: ProposeOptions,
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (let start = 0; start < sentences.length; start += BATCH) {
    options.onProgress?.(start);
    const batch = sentences.slice(start, start + BATCH);
    for (const proposal of await ask(config, batch, options)) {
      proposals.push({ ...proposal, sentence: start + proposal.sentence });
    }
  }
  return proposals.sort((a, b) => a.sentence - b.sentence);
}

async function ask(
  config: LanguageModelConfig,
  batch: readonly { text: string }[],
  options: ProposeOptions,
): Promise<Proposal[]> {
  const { retryDelayMs = 1_000, signal } = options;
  for (let retry = 0; ; retry += 1) {
    try {
      return await askOnce(config, batch, options);
    } catch (error) {
      signal?.throwIfAborted();
      if (retry === MAX_RETRIES || !isWorthRetrying(error)) throw error;
    }
    await delay(retryDelayMs * 2 ** retry, undefined, { signal }).catch(() => undefined);
    signal?.throwIfAborted();
  }
}

async function askOnce(
  config: LanguageModelConfig,
  batch: readonly { text: string }[],
  { signal, language, timeLimitMs = 60_000 }: ProposeOptions,
): Promise<Proposal[]> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(timeLimitMs);
  try {
    const { text } = await generateText({
      model: modelOf(config),
      instructions,
      prompt: questionAbout(batch, language),
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      maxRetries: 0,
      abortSignal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    const proposals = readProposals(text, batch);
    if (proposals === null) throw unreadable();
    return proposals;
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error, timeout.aborted ? timeLimitMs : null);
  }
}
