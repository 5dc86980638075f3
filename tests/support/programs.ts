import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether the system has a program of that name. */
export const hasProgram = (name: string): boolean =>
  spawnSync('sh', ['-c', 'command -v "$0"', name], { stdio: 'ignore' }).status === 0;

/** Whether LibreOffice is installed with that part of it: Debian has each apart. */
export function libreOfficeHas(part: 'writer' | 'calc'): boolean {
  const { stdout, status } = spawnSync('sh', ['-c', 'command -v soffice'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const folder = path.dirname(realpathSync(stdout.trim()));
  return existsSync(path.join(folder, part === 'writer' ? 'libswlo.so' : 'libsclo.so'));
}

/** What `work` makes in a folder of its own, which is gone afterwards. */
export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-read-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program that reads a file says of it. */
export const saidOf = (bytes: Uint8Array, program: string, args: (file: string) => string[]) =>
  inFolder((folder) => {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, args(file), {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  });

/** A file as LibreOffice prints it: the PDF. */
export const printedByLibreOffice = (name: string, bytes: Uint8Array): Uint8Array =>
  inFolder((folder) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    // With settings of its own, so that it is nobody's running office.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(path.join(folder, `${path.parse(name).name}.pdf`)));
  });
