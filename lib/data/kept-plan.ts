import { Prisma } from '@/lib/data/generated/client';

/** What a statement begins with whose planning takes as long as its work. */
export const KEPT = '/* kept */';

/** The same for a query in SQL. Its text should be one of few: each connection keeps the plan of each. */
export const keptPlan = Prisma.raw(KEPT);
