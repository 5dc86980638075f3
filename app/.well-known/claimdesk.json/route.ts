import { deskKeys } from '@/lib/services/bundle/signing-key';

/** Whose desk this is and what it signs with, open to all and to pages of other sites. */
export async function GET(): Promise<Response> {
  return Response.json(await deskKeys(), {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' },
  });
}
