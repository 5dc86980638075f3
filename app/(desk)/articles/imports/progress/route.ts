import { progressRoute } from '@/lib/http/progress-route';
import { watchImports } from '@/lib/services/imports/list-imports';

export const GET = progressRoute(watchImports);
