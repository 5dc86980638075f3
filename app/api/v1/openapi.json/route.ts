import { apiDescription, describing } from '@/app/api/v1/description';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(describing, () => Promise.resolve(apiDescription()));
