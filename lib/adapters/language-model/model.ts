import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import type { LanguageModelConfig } from '@/lib/env';

/** Given in full, so that no other variable of the environment decides where articles are sent. */
const ANTHROPIC = 'https://api.anthropic.com/v1';

/** The model that the desk is set up with. */
export function modelOf({ provider, url, model, key }: LanguageModelConfig): LanguageModel {
  if (provider === 'anthropic') {
    return createAnthropic({ baseURL: url ?? ANTHROPIC, apiKey: key })(model);
  }
  return createOpenAICompatible({ name: 'desk', baseURL: url, ...(key ? { apiKey: key } : {}) })(
    model,
  );
}
