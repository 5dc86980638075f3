import { AddPasskey } from '@/app/(desk)/account/_components/second-factor/add-passkey';
import { NewRecoveryCodes } from '@/app/(desk)/account/_components/second-factor/new-recovery-codes';
import {
  RemoveAuthenticator,
  RemovePasskey,
} from '@/app/(desk)/account/_components/second-factor/remove-factor';
import { SetUpAuthenticator } from '@/app/(desk)/account/_components/second-factor/set-up-authenticator';
import { Time } from '@/components/ui/time';
import { type OwnSecondFactors, RECOVERY_CODES } from '@/lib/domain/access/second-factor';

/** What somebody shows beside, or in place of, their password. */
export function SecondFactors({ factors }: { factors: OwnSecondFactors }) {
  const { authenticatorApp, passkeys, recoveryCodesLeft, whyNoPasskeys, hasPassword } = factors;
  const isOn = authenticatorApp !== null || passkeys.length > 0;
  return (
    <section aria-labelledby="second-factors">
      <h2 id="second-factors" className="mb-3 font-semibold font-serif text-xl">
        Second factor
      </h2>
      {hasPassword ? (
        <>
          <p className="mb-4 max-w-prose text-muted">
            {isOn
              ? 'After your password, the desk asks for one of these. Whoever learns the password alone cannot sign in.'
              : 'At present your password alone signs you in. With a second factor, whoever learns it cannot sign in without your phone or your key.'}
          </p>
          <ul className="divide-y divide-line border-line border-y">
            <li className={rowClass}>
              <div className={wordsClass}>
                <h3 className="font-semibold">Authenticator app</h3>
                <p className={noteClass}>
                  {authenticatorApp ? (
                    <>
                      Set up <Time at={authenticatorApp.createdAt} />
                    </>
                  ) : (
                    'Not set up. It shows a new code every half minute, on a phone that need not be online.'
                  )}
                </p>
              </div>
              {authenticatorApp ? <RemoveAuthenticator /> : <SetUpAuthenticator isOn={isOn} />}
            </li>
            <li className={rowClass}>
              <div className={wordsClass}>
                <h3 className="font-semibold">Passkeys</h3>
                <p className={noteClass}>
                  {whyNoPasskeys ??
                    'A device or a security key signs you in, with its PIN, your finger or your face; no password is needed.'}
                </p>
              </div>
              {whyNoPasskeys === null && <AddPasskey isOn={isOn} />}
              {passkeys.length > 0 && (
                <ul aria-label="Your passkeys" className="flex w-full flex-col gap-2 ps-4">
                  {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
                    <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                      <div className={wordsClass}>
                        <p dir="auto">{name}</p>
                        <p className={noteClass}>
                          added <Time at={createdAt} />,{' '}
                          {lastUsedAt ? (
                            <>
                              last used <Time at={lastUsedAt} />
                            </>
                          ) : (
                            'never used'
                          )}
                        </p>
                      </div>
                      <RemovePasskey id={id} name={name} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
            {isOn && (
              <li className={rowClass}>
                <div className={wordsClass}>
                  <h3 className="font-semibold">Recovery codes</h3>
                  <p className={noteClass}>
                    {recoveryCodesLeft} of {RECOVERY_CODES} left. Each works once, when phone and
                    key are out of reach.
                  </p>
                </div>
                <NewRecoveryCodes />
              </li>
            )}
          </ul>
        </>
      ) : (
        <p className="text-muted">
          You sign in through the identity provider: a second factor is set up there.
        </p>
      )}
    </section>
  );
}

const rowClass = 'flex flex-wrap items-center gap-x-4 gap-y-2 py-3';
const wordsClass = 'min-w-0 flex-1 basis-60';
const noteClass = 'text-[0.875rem] text-muted';
