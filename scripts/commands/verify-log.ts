import { verifyLog } from '@/lib/services/audit/verify-log';
import { type Command, expectArguments, onDesk } from '@/scripts/commands/command';
import { Failure } from '@/scripts/setup/failure.mjs';

/** As a program reads it: what the chain's fault is called. */
const faults = {
  gap: 'gap',
  previous_hash: 'previous hash',
  hash: 'hash',
  end: 'end of the log',
} as const;

export const verifyLogCommand: Command = {
  summary: 'check the chain of the audit log',
  usage: `verify-log

Reads the whole audit log and checks that each entry follows the one before it, unaltered. Prints how
many entries there are and the last hash, for keeping elsewhere. Where the chain is broken it names
the first entry that does not hold and what is wrong (gap, previous hash, hash or end of the log), and
exits with 1.`,
  options: {},

  async run({ positionals }) {
    expectArguments(positionals);
    const check = await onDesk(verifyLog);
    if (!check.ok) {
      throw new Failure(
        `the log is broken at entry ${check.sequence} (${faults[check.fault]}). ${check.why}`,
      );
    }
    console.log(`${check.checked} entries, intact; last hash ${check.hash}`);
  },
};
