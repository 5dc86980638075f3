import { randomBytes } from 'node:crypto';

/** 256 bits of chance in 43 characters that may stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
