import { invalidField } from '@/lib/domain/errors';

/** @throws ClaimdeskError `invalid_input`: the first password anyone would try. */
export function refuseEmailAsPassword(email: string, password: string): void {
  if (password.trim().toLowerCase() === email) {
    throw invalidField('password', 'Choose a password that is not your e-mail address.');
  }
}
