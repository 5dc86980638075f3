import { connection } from 'next/server';
import { getHealth } from '@/lib/services/desk/get-health';
import { version } from '@/package.json';

export async function GET(): Promise<Response> {
  await connection();
  const health = await getHealth();
  return Response.json({ ...health, version }, { status: health.status === 'ok' ? 200 : 503 });
}
