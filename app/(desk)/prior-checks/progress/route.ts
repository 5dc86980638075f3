import { progressRoute } from '@/lib/http/progress-route';
import { watchCheckImports } from '@/lib/services/prior-checks/list-check-imports';

export const GET = progressRoute(watchCheckImports);
