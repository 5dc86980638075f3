import { parseArgs } from 'node:util';
import { isClaimdeskError } from '@/lib/domain/errors';
import { backupCommand } from '@/scripts/commands/backup';
import { type Arguments, type Command, WrongUsage } from '@/scripts/commands/command';
import { detectCommand } from '@/scripts/commands/detect';
import { exportCommand } from '@/scripts/commands/export';
import { importCommand } from '@/scripts/commands/import';
import { priorChecksCommand } from '@/scripts/commands/prior-checks';
import { restoreCommand } from '@/scripts/commands/restore';
import { userCommand } from '@/scripts/commands/user';
import { verifyCommand } from '@/scripts/commands/verify';
import { verifyLogCommand } from '@/scripts/commands/verify-log';
import { tell } from '@/scripts/setup/failure.mjs';

/**
 * `npm run -s claimdesk -- COMMAND`: exit code 0 when done, 1 when refused with the reason on
 * stderr, 2 when used wrongly.
 */
const commands: Record<string, Command> = {
  backup: backupCommand,
  restore: restoreCommand,
  import: importCommand,
  detect: detectCommand,
  export: exportCommand,
  'prior-checks': priorChecksCommand,
  user: userCommand,
  verify: verifyCommand,
  'verify-log': verifyLogCommand,
};

const help = { type: 'boolean', short: 'h' } as const;

async function run([name = '', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') return console.log(overview());
  const command = commands[name];
  if (!command) throw new WrongUsage(name ? `There is no command “${name}”.` : 'Name a command.');
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, help },
    allowPositionals: true,
  });
  if (values.help) return console.log(command.usage);
  await command.run({ positionals, ...apart(values) });
}

/** Options, which have a value, and flags. */
function apart(
  given: Record<string, string | boolean | undefined>,
): Omit<Arguments, 'positionals'> {
  const values: Arguments['values'] = {};
  const flags: Arguments['flags'] = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'boolean') flags[name] = value;
    else values[name] = value;
  }
  return { values, flags };
}

const overview = () =>
  Object.entries(commands)
    .map(([name, { summary }]) => `${name.padEnd(12)}${summary}`)
    .join('\n');

/** Whether `parseArgs` or a command found it used wrongly. */
function isWrongUsage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof WrongUsage || code.startsWith('ERR_PARSE_ARGS');
}

const args = process.argv.slice(2);
try {
  await run(args);
} catch (error) {
  if (isWrongUsage(error)) {
    console.error(`claimdesk: ${error.message}\n\n${commands[args[0] ?? '']?.usage ?? overview()}`);
    process.exitCode = 2;
  } else {
    tell(error);
    if (isClaimdeskError(error) && error.issues.length > 1) {
      for (const { path, message } of error.issues) console.error(`  ${path}: ${message}`);
    }
    process.exitCode = 1;
  }
}
// Timers of the database's client would hold the process for seconds.
process.exit();
