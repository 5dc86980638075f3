import { progressRoute } from '@/lib/http/progress-route';
import { watchVisitings } from '@/lib/services/visits/change-visiting';

export const GET = progressRoute(watchVisitings);
