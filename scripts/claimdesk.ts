import { parseArgs } from 'node:util';
import { isClaimdeskError } from '@/lib/domain/errors';
import { type Arguments, type Command, WrongUsage } from '@/scripts/commands/command';
import { tell } from '@/scripts/setup/failure.mjs';

/**
 * `npm run -s claimdesk -- COMMAND`: exit code 0 when done, 1 when refused with the reason on
 * stderr, 2 when used wrongly. Of the commands only the one that is named is loaded, with what it needs.
 */
const commands: Record<string, () => Promise<Command>> = {
  backup: async () => (await import('@/scripts/commands/backup')).backupCommand,
  restore: async () => (await import('@/scripts/commands/restore')).restoreCommand,
  import: async () => (await import('@/scripts/commands/import')).importCommand,
  detect: async () => (await import('@/scripts/commands/detect')).detectCommand,
  export: async () => (await import('@/scripts/commands/export')).exportCommand,
  'prior-checks': async () => (await import('@/scripts/commands/prior-checks')).priorChecksCommand,
  user: async () => (await import('@/scripts/commands/user')).userCommand,
  verify: async () => (await import('@/scripts/commands/verify')).verifyCommand,
  'verify-log': async () => (await import('@/scripts/commands/verify-log')).verifyLogCommand,
};

const commandOf = async (name: string) =>
  Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;

const help = { type: 'boolean', short: 'h' } as const;

async function run([name = '', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === '-h') return console.log(await overview());
  const command = await commandOf(name);
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

async function overview(): Promise<string> {
  const lines = Object.entries(commands).map(
    async ([name, load]) => `${name.padEnd(14)}${(await load()).summary}`,
  );
  return (await Promise.all(lines)).join('\n');
}

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
    const command = await commandOf(args[0] ?? '');
    console.error(`claimdesk: ${error.message}\n\n${command?.usage ?? (await overview())}`);
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
