'use client';

import { NewTokenDialog } from '@/app/(desk)/account/_components/new-token-dialog';
import { revokeToken } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Scope } from '@/lib/domain/access/actor';
import type { ApiToken } from '@/lib/domain/access/member';
import { scopeWords } from '@/lib/domain/access/scope-words';

type Props = {
  tokens: readonly ApiToken[];
  /** Those that the person has any use for. */
  scopes: readonly Scope[];
};

export function TokenList({ tokens, scopes: ownScopes }: Props) {
  const { press, isPending } = usePressAction(revokeToken);
  return (
    <section aria-labelledby="tokens">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="tokens" className="font-semibold font-serif text-xl">
          API tokens
        </h2>
        <NewTokenDialog scopes={ownScopes} />
      </div>
      <p className="mb-3 text-muted">
        What a token can be used for is told in the <Link href="/api/reference">API reference</Link>
        .
      </p>
      {tokens.length === 0 ? (
        <EmptyState title="No token yet" level={3}>
          A program that works with the desk in your name carries one, and may do what you let it,
          for as long as you say.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {tokens.map(({ id, name, hint, scopes, expiresAt, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold" dir="auto">
                  {name}
                </p>
                <p className="text-[0.875rem] text-muted">
                  <code>{hint}…</code>, made <Time at={createdAt} />,{' '}
                  {lastUsedAt ? (
                    <>
                      last used <Time at={lastUsedAt} />
                    </>
                  ) : (
                    'never used'
                  )}
                </p>
                <p className="text-[0.875rem] text-muted">
                  For {usedFor(scopes, ownScopes)};{' '}
                  {expiresAt ? (
                    <>
                      works until <Time at={expiresAt} show="absolute" />
                    </>
                  ) : (
                    'works until it is revoked'
                  )}
                </p>
              </div>
              <Button
                variant="danger"
                size="small"
                onPress={() => press({ id })}
                isDisabled={isPending}
                aria-label={`Revoke ${name}`}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function usedFor(scopes: readonly Scope[], ownScopes: readonly Scope[]): string {
  if (ownScopes.every((scope) => scopes.includes(scope))) return 'all that you may do';
  return scopes.map((scope) => scopeWords[scope].label.toLowerCase()).join(', ');
}
