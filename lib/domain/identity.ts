import { z } from 'zod';

/** Every row's key: a UUID, version 7 where Claimdesk made it. */
export const Id = z.uuid({ error: 'This is not an id of Claimdesk.' });
export type Id = z.infer<typeof Id>;

/** Counts the changes of a row from 1; a change names the version it was made against. */
export const Version = z.int().positive();

/** An instant as ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** Who did something, as pages and reports show it. */
export const Person = z.object({ id: Id, name: z.string() });
export type Person = z.infer<typeof Person>;

/** What names bytes: their SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
