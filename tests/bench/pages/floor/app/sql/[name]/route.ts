import { readFileSync } from 'node:fs';
import { Pool } from 'pg';
import type { Recorded } from '@/tests/bench/pages/recorded';

const { BENCH_RECORDED = '', BENCH_DATABASE_URL } = process.env;
const recorded: Record<string, Recorded> = JSON.parse(
  BENCH_RECORDED === '' ? '{}' : readFileSync(BENCH_RECORDED, 'utf8'),
);
const pool = new Pool({ connectionString: BENCH_DATABASE_URL, max: 10 });

type Segment = { params: Promise<{ name: string }> };

export const dynamic = 'force-dynamic';

/** The statements that an answer of the API took, through `pg`, and the bytes of that answer. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const answer = recorded[(await params).name];
  if (!answer) return new Response(null, { status: 404 });
  const client = await pool.connect();
  try {
    for (const { text, values } of answer.statements) await client.query(text, values);
  } finally {
    client.release();
  }
  return new Response(answer.body, { headers: { 'content-type': 'application/json' } });
}
