import { Prisma } from '@/lib/data/generated/client';

/** A value for a JSON column that may be empty: null is the database's NULL, not JSON's. */
export const toJson = (value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
