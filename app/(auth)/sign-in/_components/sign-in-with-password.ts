import { signIn } from 'next-auth/react';
import { type ErrorCode, errorCodes } from '@/lib/domain/errors';
import type { FormState } from '@/lib/domain/form-state';

/** Opens a session in this browser; the answer is for the form that asked. */
export async function signInWithPassword(email: string, password: string): Promise<FormState> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false });
    return answer?.ok ? { status: 'ok' } : refusal(JSON.parse(answer?.error ?? ''), email);
  } catch {
    return refusal({ message: 'The server does not answer. Try again in a moment.' }, email);
  }
}

type Refused = { code?: string; message: string };

const refusal = ({ code, message }: Refused, email: string): FormState => ({
  status: 'error',
  code: isCode(code) ? code : 'internal',
  message,
  issues: [],
  facts: {},
  values: { email },
});

const isCode = (code: string | undefined): code is ErrorCode =>
  (errorCodes as readonly (string | undefined)[]).includes(code);
