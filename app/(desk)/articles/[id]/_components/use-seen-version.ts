'use client';

import { useState } from 'react';
import type { Claim } from '@/lib/domain/claim/claim';
import type { FormState } from '@/lib/domain/form-state';

/**
 * The version that a form's change is made against: of when it was opened, though the page keeps
 * itself up to date, or others' changes would be written over unseen. Once refused, saving again is a
 * choice, made against the claim as it is now.
 */
export function useSeenVersion({ version }: Claim, state: FormState): number {
  const [seen] = useState(version);
  return state.status === 'error' && state.code === 'stale_version' ? version : seen;
}
