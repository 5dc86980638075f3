import type { BundleCheck, CheckStep } from '@/lib/domain/bundle/verify';

/** What the page hands to the worker; `run` tells answers to one file from those to another. */
export type Ask = { run: number; file: File; expectedKey?: string };

export type Answer = { run: number } & (
  | { step: CheckStep }
  | { check: BundleCheck }
  /** Why there is nothing to tell, for whoever gave the file. */
  | { failed: string }
);
