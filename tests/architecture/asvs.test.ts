import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(path.join('docs', file), 'utf8');
const statuses = ['held', 'not applicable', 'not yet'] as const;

const row =
  /^\| (\d+\.\d+\.\d+) +\| ([12]) +\| (.+?) +\| (held|not applicable|not yet) +\| (.+?) +\|$/gm;
const rows = [...read('security-asvs.md').matchAll(row)].map(
  ([, id = '', level = '', words = '', status = '', how = '']) => ({
    id,
    level,
    words,
    status,
    how,
  }),
);

/** Files that a document links to, from where it stands. */
const linked = (text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)].flatMap(([, file]) => file || []);

describe('the table of OWASP ASVS 5.0', () => {
  it('has each requirement of levels 1 and 2 once', () => {
    expect(rows.map(({ level }) => level).filter((level) => level === '1')).toHaveLength(70);
    expect(rows.map(({ level }) => level).filter((level) => level === '2')).toHaveLength(183);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(253);
  });

  it('has no row that is not read here', () => {
    const lines = read('security-asvs.md').split('\n');
    expect(lines.filter((line) => /^\| \d/.test(line))).toHaveLength(rows.length);
  });

  it.each(rows)('says in a few words what is asked, and how it stands: $id', ({ words, how }) => {
    expect(words.split(' ').length).toBeLessThanOrEqual(10);
    expect(how).toMatch(/\w/);
    for (const file of linked(how)) expect(existsSync(path.join('docs', file)), file).toBe(true);
  });
});

describe('the document on security', () => {
  it.each(['1', '2'])('adds up what the table says of level %s', (level) => {
    const of = rows.filter((row) => row.level === level);
    const counts = statuses.map((status) => of.filter((row) => row.status === status).length);
    const cells = [level, ...counts, of.length].map(String);
    const lines = read('security.md').split('\n');
    const line = lines.find((line) => new RegExp(`^\\| ${level} +\\|`).test(line));
    expect(line?.split('|').flatMap((cell) => cell.trim() || [])).toEqual(cells);
  });

  it('names for each promise what holds it, and it is there', () => {
    const [, promises = ''] = read('security.md').split('| promise');
    const [table = ''] = promises.split('\n\n');
    const lines = table.split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(line).toMatch(/\]\(/);
    const files = linked(read('security.md'));
    expect(files.filter((file) => !existsSync(path.join('docs', file)))).toEqual([]);
  });
});
