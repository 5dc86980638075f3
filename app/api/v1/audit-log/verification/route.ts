import { LogCheck } from '@/lib/domain/audit/hash';
import { apiRoute } from '@/lib/http/route';
import { verifyLog } from '@/lib/services/audit/verify-log';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/audit-log/verification',
    summary: 'Read the whole log and check its chain; names the first entry that does not hold',
    action: 'audit.read',
    answer: LogCheck,
  },
  ({ context }) => verifyLog(context),
);
