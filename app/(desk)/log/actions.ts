'use server';

import { formAction } from '@/lib/http/form';
import { verifyLog } from '@/lib/services/audit/verify-log';

export const checkChain = formAction(async (context) => ({ data: await verifyLog(context) }));
