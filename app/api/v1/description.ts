import { z } from 'zod';
import { operations } from '@/app/api/v1/operations';
import { openApiDocument } from '@/lib/http/openapi';
import type { Operation } from '@/lib/http/operation';
import { version } from '@/package.json';

export const describing = {
  method: 'GET',
  path: '/api/v1/openapi.json',
  summary: 'Describe this API',
  action: null,
  answer: z.looseObject({}),
} as const satisfies Operation;

let made: ReturnType<typeof openApiDocument> | undefined;

/** All operations as an OpenAPI document: anybody may ask for it, and it is the same while this runs. */
export function apiDescription(): ReturnType<typeof openApiDocument> {
  made ??= openApiDocument([...operations, describing], version);
  return made;
}
