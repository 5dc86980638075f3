import type { Instrumentation } from 'next';

/** Tells the log of what a page could not be made of; its digest is the reference that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { logFault, logRefusal } = await import('@/lib/adapters/security-log');
  const { isClaimdeskError } = await import('@/lib/domain/errors');
  if (isClaimdeskError(error)) logRefusal(error);
  else logFault(error, (error as { digest?: string }).digest);
};
