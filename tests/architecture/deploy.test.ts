import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(path.join('deploy', name), 'utf8');
const container = read('Containerfile');
const compose = read('compose.yaml');
const unit = read('claimdesk.service');

/** Sections, and their settings in order. */
const sectionsOf = (text: string) => {
  const sections = new Map<string, [key: string, value: string][]>();
  let current: [string, string][] = [];
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (section) {
      current = [];
      sections.set(section, current);
    } else if (key && value !== undefined) current.push([key, value]);
    else throw new Error(`“${line}” is no line of a unit.`);
  }
  return sections;
};

describe('the files to deploy with', () => {
  it('set only variables that the desk knows', () => {
    const known = new Set(readFileSync('docs/deployment.md', 'utf8').match(/\b[A-Z][A-Z_]{3,}\b/g));
    const environment = compose.slice(compose.indexOf('  desk:'));
    const set = [
      ...(environment.match(/^ {6}[A-Z_]+(?=:)/gm) ?? []).map((name) => name.trim()),
      ...[...unit.matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name]) => name),
      ...[...container.matchAll(/^(?:ENV|) +([A-Z_]+)=/gm)].map(([, name]) => name),
    ].filter((name) => !['PATH', 'NODE_ENV'].includes(name ?? ''));
    expect(set).toEqual(expect.arrayContaining(['DATABASE_URL', 'CLAIMDESK_DATA_DIR', 'HOST']));
    expect(set.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it('build a container that runs for a user of its own and tells how it is', () => {
    const instructions = container
      .replaceAll(/\\\n/g, '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const known = /^(FROM|RUN|WORKDIR|COPY|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|STOPSIGNAL|CMD) /;
    expect(instructions.filter((line) => !known.test(line))).toEqual([]);
    const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')));
    expect(last.indexOf('USER claimdesk')).toBeGreaterThan(0);
    const check = last.find((line) => line.startsWith('HEALTHCHECK'))?.replace(/^.*?CMD /, '');
    expect(JSON.parse(check ?? '')).toContainEqual(expect.stringContaining('/api/health'));
  });

  it('compose a desk without rights and a database that is not open to the network', () => {
    const lines = compose.split('\n').filter((line) => line !== '' && !/^\s*#/.test(line));
    const shape = /^(?: {2})*(?:- .+|[\w.-]+:(?: .+)?)$/;
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
    const [database = '', desk = ''] = compose.split(/^ {2}desk:$/m);
    expect(database).not.toContain('ports:');
    expect(desk).toContain('read_only: true');
    expect(desk).toContain('cap_drop: [ALL]');
    expect(desk).toContain('127.0.0.1:3000:3000');
    expect(desk).not.toMatch(/privileged|0\.0\.0\.0/);
  });

  it('have a unit that systemd takes, with little left open', () => {
    const sections = sectionsOf(unit);
    expect([...sections.keys()]).toEqual(['Unit', 'Service', 'Install']);
    const service = new Map(sections.get('Service'));
    expect(service.get('NoNewPrivileges')).toBe('yes');
    expect(service.get('ProtectSystem')).toBe('strict');
    expect(service.get('CapabilityBoundingSet')).toBe('');
    if (spawnSync('systemd-analyze', ['--version']).error) {
      return console.info('systemd-analyze is not installed: what it says is left out.');
    }
    const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-unit-'));
    try {
      const file = path.join(directory, 'claimdesk.service');
      // A program that is there: the desk’s own is not, on a machine that only tests.
      writeFileSync(file, unit.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
      const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file]);
      expect(String(verified.stderr).match(/^.*claimdesk\.service.*$/gm) ?? []).toEqual([]);
      const args = ['security', '--offline=true', '--threshold=20', '--no-pager', file];
      expect(spawnSync('systemd-analyze', args).status).toBe(0);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
