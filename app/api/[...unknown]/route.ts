import { notFound } from '@/lib/domain/errors';
import { problemResponse } from '@/lib/http/problem-response';

/** An address that no route has: programs get an error they can read, not a page. */
const refuse = (): Response => problemResponse(notFound('address in the API'));

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
