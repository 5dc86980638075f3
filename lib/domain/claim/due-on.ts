import { z } from 'zod';

/** The day by which a claim should be settled, as `YYYY-MM-DD`. */
export const DueOn = z.iso.date({ error: 'Give a date, such as 2026-12-31.' });
export type DueOn = z.infer<typeof DueOn>;
