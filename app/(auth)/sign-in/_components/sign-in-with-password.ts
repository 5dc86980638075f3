import { signIn } from 'next-auth/react';
import { type ErrorCode, type ErrorFacts, errorCodes } from '@/lib/domain/errors';
import type { FormState } from '@/lib/domain/form-state';

/**
 * Opens a session in this browser; the answer is for the form that asked. With the code
 * `second_factor_required`, its facts name the `methods` that there are.
 */
export async function signInWithPassword(
  email: string,
  password: string,
  code = '',
): Promise<FormState> {
  try {
    const answer = await signIn('credentials', { email, password, code, redirect: false });
    return answer?.ok ? { status: 'ok' } : refusal(JSON.parse(answer?.error ?? ''), email);
  } catch {
    return refusal({ message: 'The server does not answer. Try again in a moment.' }, email);
  }
}

type Refused = { code?: string; message: string; facts?: ErrorFacts };

const refusal = ({ code, message, facts = {} }: Refused, email: string): FormState => ({
  status: 'error',
  code: isCode(code) ? code : 'internal',
  message,
  issues: [],
  facts,
  values: { email },
});

const isCode = (code: string | undefined): code is ErrorCode =>
  (errorCodes as readonly (string | undefined)[]).includes(code);
