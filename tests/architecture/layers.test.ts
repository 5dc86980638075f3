import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const imports = 'lint/style/noRestrictedImports';
const globals = 'lint/style/noRestrictedGlobals';
const environment = 'lint/style/noProcessEnv';
const builtins = 'lint/correctness/noNodejsModules';
const purity = 'plugin';

/** [the layer's promise, a file of that layer, what it must not hold, the rule that says so] */
const refused: [promise: string, file: string, source: string, rule: string][] = [
  ['domain knows no other layer', 'lib/domain/x.ts', "import '@/lib/data/users';", imports],
  ['domain knows no adapter', 'lib/domain/x.ts', "import '@/lib/adapters/clock';", imports],
  ['domain knows no service', 'lib/domain/x.ts', "import '@/lib/services/context';", imports],
  ['domain knows no environment', 'lib/domain/x.ts', "import '@/lib/env';", imports],
  ['domain knows no React', 'lib/domain/x.ts', "import { useState } from 'react';", imports],
  ['domain knows no Next', 'lib/domain/x.ts', "import { headers } from 'next/headers';", imports],
  [
    'domain knows no Prisma',
    'lib/domain/x.ts',
    "import type { A } from '@prisma/client';",
    imports,
  ],
  ['domain knows no Node', 'lib/domain/x.ts', "import 'node:crypto';", imports],
  ['domain re-exports no other layer', 'lib/domain/x.ts', "export { a } from 'next';", imports],
  ['domain loads nothing later', 'lib/domain/x.ts', "export const a = import('pg');", imports],
  ['domain climbs nowhere', 'lib/domain/x.ts', "import '../data/users';", imports],
  ['domain reads no process', 'lib/domain/x.ts', 'export const a = process.argv;', globals],
  ['domain fetches nothing', 'lib/domain/x.ts', "export const a = fetch('/');", globals],
  ['domain sets no timeout', 'lib/domain/x.ts', 'setTimeout(() => {}, 1);', globals],
  ['domain sets no interval', 'lib/domain/x.ts', 'setInterval(() => {}, 1);', globals],
  ['domain asks no clock', 'lib/domain/x.ts', 'export const a = Date.now();', purity],
  ['domain makes no date of now', 'lib/domain/x.ts', 'export const a = new Date();', purity],
  ['domain throws no dice', 'lib/domain/x.ts', 'export const a = Math.random();', purity],

  ['data knows no service', 'lib/data/x.ts', "import '@/lib/services/context';", imports],
  ['data knows no adapter', 'lib/data/x.ts', "import '@/lib/adapters/clock';", imports],
  ['data knows no environment', 'lib/data/x.ts', "import '@/lib/env';", imports],
  ['data knows no framework', 'lib/data/x.ts', "import 'next/cache';", imports],

  ['adapters know no data', 'lib/adapters/x.ts', "import '@/lib/data/users';", imports],
  ['adapters know no service', 'lib/adapters/x.ts', "import '@/lib/services/context';", imports],
  ['adapters know no database', 'lib/adapters/x.ts', "import '@prisma/adapter-pg';", imports],

  [
    'services know no Prisma',
    'lib/services/x.ts',
    "import '@/lib/data/generated/client';",
    imports,
  ],
  ['services know no engine', 'lib/services/x.ts', "import '@electric-sql/pglite';", imports],
  ['services know no server', 'lib/services/x.ts', "import 'pg';", imports],
  ['services know no page', 'lib/services/x.ts', "import '@/app/page';", imports],
  ['services know no HTTP', 'lib/services/x.ts', "import '@/lib/http/problem';", imports],
  ['services know no framework', 'lib/services/x.ts', "import 'next/cache';", imports],

  ['http goes through services', 'lib/http/x.ts', "import '@/lib/data/users';", imports],
  ['auth goes through services', 'lib/auth/x.ts', "import '@/lib/data/users';", imports],

  ['primitives know no domain', 'components/ui/x.tsx', "import '@/lib/domain/errors';", imports],
  ['primitives know no view', 'components/ui/x.tsx', "import '@/components/claim/row';", imports],
  ['components know no service', 'components/claim/x.tsx', "import '@/lib/services/a';", imports],
  ['components know no data', 'components/claim/x.tsx', "import '@/lib/data/users';", imports],
  ['components know no page', 'components/claim/x.tsx', "import '@/app/page';", imports],
  ['components know no Node', 'components/claim/x.tsx', "import 'node:fs';", builtins],

  ['app goes through services', 'app/x.ts', "import '@/lib/data/users';", imports],
  ['app knows no Prisma', 'app/x.ts', "import '@/lib/data/generated/client';", imports],
  [
    'app knows no engine',
    'app/api/x.ts',
    "import '@electric-sql/pglite/contrib/pg_trgm';",
    imports,
  ],
  ['app climbs into no layer', 'app/x.ts', "import '../lib/data/users';", imports],
  ['parts of a page get data', 'app/(desk)/_components/x.tsx', "import '@/lib/data/a';", imports],
  ['parts call no service', 'app/(desk)/_components/x.tsx', "import '@/lib/services/a';", imports],
  ['parts call no adapter', 'app/(desk)/_components/x.tsx', "import '@/lib/adapters/a';", imports],
  ['parts know no page', 'app/(desk)/_components/x.tsx', "import '../page';", imports],
  ['parts know no Node', 'app/(desk)/_components/x.tsx', "import 'node:fs';", builtins],

  [
    'the environment has one reader',
    'lib/services/x.ts',
    'export const a = process.env;',
    environment,
  ],
  ['pages read no environment', 'app/x.ts', 'export const a = process.env.PORT;', environment],
  ['scripts know no Prisma', 'scripts/x.ts', "import '@prisma/client';", imports],
  ['paths start at the root', 'scripts/commands/x.ts', "import '../serve';", imports],
];

const allowed: [file: string, source: string][] = [
  ['lib/domain/x.ts', "import 'zod';\nimport '@/lib/domain/errors';\nimport './y';"],
  ['lib/domain/x.ts', 'export const a = (at: number) => new Date(at);'],
  ['lib/domain/x.test.ts', "import 'node:fs';\nexport const a = Date.now();"],
  ['lib/data/x.ts', "import '@prisma/adapter-pg';\nimport '@electric-sql/pglite';"],
  ['lib/data/x.ts', "import '@/lib/data/generated/client';\nimport '@/lib/domain/errors';"],
  ['lib/adapters/x.ts', "import '@/lib/domain/errors';\nimport 'node:fs';"],
  ['lib/services/x.ts', "import '@/lib/data/users';\nimport '@/lib/adapters/clock';"],
  ['lib/env.ts', 'export const a = process.env;'],
  ['components/claim/x.tsx', "import '@/lib/domain/errors';\nimport '@/components/ui/button';"],
  ['components/ui/x.tsx', "import '@/lib/domain/form-state';\nimport '@/components/ui/button';"],
  ['app/x.ts', "import '@/lib/services/context';\nimport '../_components/x';"],
  ['app/(desk)/_components/x.tsx', "import '../actions';\nimport '@/components/ui/button';"],
  ['app/(desk)/a/_components/x.tsx', "import '@/app/(desk)/actions';"],
  ['scripts/x.ts', "import '@/lib/services/context';\nexport const a = process.env;"],
  ['tests/data/x.ts', "import '@prisma/client';\nimport '../y';"],
];

const cycle = {
  'lib/domain/left.ts': "import { right } from './right';\nexport const left = () => right;",
  'lib/domain/right.ts':
    "import { left } from '@/lib/domain/left';\nexport const right = () => left;",
  'lib/domain/one.ts': "import type { Other } from './other';\nexport type One = Other | null;",
  'lib/domain/other.ts': "import type { One } from '@/lib/domain/one';\nexport type Other = One[];",
};

/** Gives each case a file name of its own, so that one run of the linter judges them all. */
const named = (file: string, name: string) => file.replace('/x.', `/${name}.`);
const refusals = refused.map(([promise, file, source, rule], index) => {
  return { promise, file: named(file, `refused-${index}`), source, rule };
});
const permissions = allowed.map(([file, source], index) => {
  return { file: named(file, `allowed-${index}`), source };
});

let checkout: string;
const broken = new Map<string, string[]>();

beforeAll(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'claimdesk-layers-'));
  for (const file of ['biome.json', 'lint', 'tsconfig.json', 'package.json', '.gitignore']) {
    cpSync(file, path.join(checkout, file), { recursive: true });
  }
  for (const { file, source } of [...refusals, ...permissions]) write(file, source);
  for (const [file, source] of Object.entries(cycle)) write(file, source);

  for (const { category, location } of lint()) {
    broken.set(location.path, [...(broken.get(location.path) ?? []), category]);
  }
});
afterAll(() => rmSync(checkout, { recursive: true }));

function write(file: string, source: string) {
  const target = path.join(checkout, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${source}\n`);
}

type Diagnostic = { category: string; location: { path: string } };

function lint(): Diagnostic[] {
  const biome = path.resolve('node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return JSON.parse(stdout).diagnostics;
}

describe('the linter refuses', () => {
  it.each(refusals)('$promise: $file with $source', ({ file, rule }) => {
    expect(broken.get(file)).toContain(rule);
  });

  it('two files that import each other, in the domain be it for their types alone', () => {
    for (const file of Object.keys(cycle)) {
      expect(broken.get(file), file).toContain('lint/suspicious/noImportCycles');
    }
  });
});

describe('the linter allows', () => {
  it.each(permissions)('$file with $source', ({ file }) => {
    const layerRules = [imports, globals, environment, builtins, purity];
    const found = broken.get(file) ?? [];
    expect(found.filter((rule) => layerRules.includes(rule))).toEqual([]);
  });
});
