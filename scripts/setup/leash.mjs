import { spawn } from 'node:child_process';

/**
 * `node leash.mjs COMMAND …` runs a command that must not outlive whoever started it. The caller
 * holds the other end of stdin; when that closes, even because the caller was killed, the command
 * and all it started go too.
 */
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

process.stdin.resume().on('end', () => {
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
});
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
