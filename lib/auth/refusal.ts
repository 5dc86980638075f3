import { logFault, logRefusal } from '@/lib/adapters/security-log';
import { isClaimdeskError } from '@/lib/domain/errors';

/** A refusal for the sign-in form, which it reaches as the error's text: `{"code", "message", "facts"}` in JSON. */
export const refusalOf = (error: unknown): Error => new Error(JSON.stringify(factsOf(error)));

function factsOf(error: unknown) {
  logRefusal(error);
  if (isClaimdeskError(error)) {
    return { code: error.code, message: error.message, facts: error.facts };
  }
  logFault(error);
  return { code: 'internal', message: 'Signing in does not work at the moment. Try again later.' };
}
