import { expect, it } from 'vitest';
import { processMetrics } from '@/lib/adapters/metrics';
import { routePatterns } from '@/lib/adapters/route-patterns';

it('says what was measured, and of the queue only what stands now', async () => {
  const metrics = processMetrics({ version: '1.2.3' });
  metrics.observe({ method: 'GET', route: '/articles/[id]', status: 200, seconds: 0.2 });
  metrics.observe({ method: 'BREW', route: 'none', status: null, seconds: 3 });
  const standing = { longestWaitSeconds: 7, connections: { open: 5, idle: 2, waiting: 1 } };
  const text = await metrics.text({ ...standing, jobs: { queued: 3, done: 4 } });
  for (const line of [
    'claimdesk_http_request_duration_seconds_bucket{le="0.25",method="GET",route="/articles/[id]",status="200"} 1',
    'claimdesk_http_request_duration_seconds_count{method="other",route="none",status="none"} 1',
    'claimdesk_jobs{status="queued"} 3',
    'claimdesk_jobs_longest_wait_seconds 7',
    'claimdesk_database_connections{state="busy"} 3',
    'claimdesk_database_callers_waiting 1',
    'claimdesk_database_up 1',
    'claimdesk_info{version="1.2.3"} 1',
  ]) {
    expect(text).toContain(line);
  }
  const silent = await metrics.text(null);
  expect(silent).toContain('claimdesk_database_up 0');
  expect(silent).not.toContain('claimdesk_jobs{');
});

it('knows no routes where nothing was built', () => {
  expect(routePatterns('/nowhere/routes-manifest.json')('/articles/1')).toBe('unknown');
});
