import { createHmac } from 'node:crypto';

/** Tells a desk's secret from others without telling what it is (HMAC-SHA-256, in hexadecimal). */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('claimdesk backup').digest('hex');
