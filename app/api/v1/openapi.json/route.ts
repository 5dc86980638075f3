import { z } from 'zod';
import { operations } from '@/app/api/v1/operations';
import { openApiDocument } from '@/lib/http/openapi';
import type { Operation } from '@/lib/http/operation';
import { apiRoute } from '@/lib/http/route';
import { version } from '@/package.json';

const operation = {
  method: 'GET',
  path: '/api/v1/openapi.json',
  summary: 'Describe this API',
  action: null,
  answer: z.looseObject({}),
} as const satisfies Operation;

export const GET = apiRoute(operation, () =>
  Promise.resolve(openApiDocument([...operations, operation], version)),
);
