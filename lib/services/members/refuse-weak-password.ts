import { isCommonPassword } from '@/lib/adapters/common-passwords';
import { invalidField } from '@/lib/domain/errors';

/**
 * Refuses the passwords that anyone would try first (NIST SP 800-63B): the e-mail address and the
 * commonest ones. Length is for `NewPassword`.
 * @throws ClaimdeskError `invalid_input`.
 */
export async function refuseWeakPassword(email: string, password: string): Promise<void> {
  if (password.trim().toLowerCase() === email) {
    throw invalidField('password', 'Choose a password that is not your e-mail address.');
  }
  if (await isCommonPassword(password)) {
    throw invalidField(
      'password',
      'This is one of the commonest passwords, which are tried first. Choose another, such as several words that do not belong together.',
    );
  }
}
