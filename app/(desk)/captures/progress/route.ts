import { progressRoute } from '@/lib/http/progress-route';
import { watchCapturings } from '@/lib/services/captures/get-capture';

export const GET = progressRoute(watchCapturings);
