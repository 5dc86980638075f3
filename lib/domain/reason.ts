import { z } from 'zod';

/** Why something was retired or reopened, for the history. */
export const Reason = z
  .string({ error: 'Give a reason: the history shows it.' })
  .trim()
  .min(1, 'Give a reason: the history shows it.')
  .max(2000, 'Keep the reason under 2,000 characters.');
