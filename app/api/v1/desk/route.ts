import { DeskContent, DeskSettings } from '@/lib/domain/desk/desk';
import { apiRoute } from '@/lib/http/route';
import { getDesk } from '@/lib/services/desk/get-desk';
import { updateDesk } from '@/lib/services/desk/update-desk';

const path = '/api/v1/desk';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read the settings of the desk',
    action: 'desk.read',
    answer: DeskSettings,
  },
  async ({ context }) => (await getDesk(context)).desk,
);

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Change the settings of the desk',
    action: 'desk.manage',
    ifMatch: true,
    body: DeskContent,
    answer: DeskSettings,
  },
  ({ context, version, body }) => updateDesk(context, { ...body, version }),
);
