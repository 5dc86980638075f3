import { crashRepeatedly } from '@/tests/support/crash';
import { ensureBuilt } from './setup/build.mjs';
import { tell } from './setup/failure.mjs';

/** `npm run test:crash -- 200`: kills the server in mid-write that many times. */
const rounds = Number(process.argv[2] ?? 20);

try {
  await ensureBuilt();
  const { acknowledged, faults, chain } = await crashRepeatedly(rounds, console.log);
  for (const fault of faults) console.error(fault);
  if (!chain.ok) console.error(chain.why);
  const lost = faults.length > 0 || !chain.ok;
  console.log(
    `${rounds} rounds, ${acknowledged} writes acknowledged, ${lost ? 'NOT all' : 'all'} found`,
  );
  process.exit(lost ? 1 : 0);
} catch (error) {
  tell(error);
  process.exit(1);
}
