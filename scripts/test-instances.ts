import { killOneOfThree } from '@/tests/support/instances';
import { ensureBuilt } from './setup/build.mjs';
import { tell } from './setup/failure.mjs';

/** `npm run test:instances -- 120`: three servers under load for that many seconds, one of them killed. */
const seconds = Number(process.argv[2] ?? 60);

try {
  await ensureBuilt();
  const report = await killOneOfThree({ seconds, isPatient: true, tell: console.log });
  const { faults, chain, ...counts } = report;
  for (const fault of faults) console.error(fault);
  if (!chain.ok) console.error(chain.why);
  console.log(counts);
  const isWhole = faults.length === 0 && chain.ok;
  console.log(isWhole ? 'Nothing lost, nothing twice.' : 'NOT all is as it should be.');
  process.exit(isWhole ? 0 : 1);
} catch (error) {
  tell(error);
  process.exit(1);
}
