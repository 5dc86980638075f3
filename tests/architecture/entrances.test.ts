import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/services/context';

/** Ways into the desk beside its API, found by their files: none is left open by being forgotten. */

const entrances = globSync('app/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .sort()
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

const named = (pattern: RegExp) => entrances.filter(({ file }) => pattern.test(file));

describe('a server action', () => {
  const actions = entrances.filter(({ source }) => /^'use server';/m.test(source));

  it.each(actions)('is nothing but what formAction makes: $file', ({ source }) => {
    const exported = [...source.matchAll(/^export (?!type )(.*)$/gm)].map(([, what]) => what);
    expect(exported).not.toEqual([]);
    for (const what of exported) {
      expect(what).toMatch(/^const \w+ = formAction(<.*>)?\(/);
    }
  });

  it('stands in a file of actions, where it is seen', () => {
    expect(actions.map(({ file }) => file)).toEqual(named(/actions\.ts$/).map(({ file }) => file));
    for (const { file, source } of entrances) {
      expect(source, file).not.toMatch(/^\s+['"]use server['"]/m);
    }
  });
});

describe('a page of the desk', () => {
  /** What shows nothing of its own: the layout around it has asked and read. */
  const bare = ['app/(desk)/articles/[id]/(workbench)/claims/new/page.tsx'];

  it.each(named(/^app\/\(desk\)\/(.*\/)?(page|layout)\.tsx$/))(
    'asks who is there: $file',
    (page) => {
      const { file, source } = page;
      if (bare.includes(file)) expect(source).not.toContain('lib/services');
      else expect(source).toContain('await requireContext()');
    },
  );
});

describe('a route beside the API', () => {
  /** What anybody may ask for. */
  const open = [
    'app/.well-known/claimdesk.json/route.ts',
    'app/api/[...unknown]/route.ts',
    'app/api/auth/[...nextauth]/route.ts',
    'app/api/health/route.ts',
    'app/oembed/route.ts',
    'app/pdfjs/[version]/[folder]/[file]/route.ts',
    'app/llms.txt/route.ts',
    'app/reports/[slug]/[format]/route.ts',
    'app/reports/[slug]/claims/[number]/card/route.ts',
    'app/reports/[slug]/picture.png/route.ts',
    'app/reports/[slug]/route.ts',
    'app/reports/feed.atom/route.ts',
    'app/reports/feed.json/route.ts',
    'app/reports/route.ts',
    'app/robots.txt/route.ts',
    'app/sitemap.xml/route.ts',
    'app/v1alpha1/[...method]/route.ts',
  ];

  it.each(named(/^app\/(?!api\/v1\/).*route\.ts$/))('asks who is there: $file', (route) => {
    const { file, source } = route;
    if (!open.includes(file)) {
      expect(source).toMatch(/await (requireContext|currentContext)\(\)|progressRoute\(/);
    }
  });

  it('of the API is made by its one wrapper', () => {
    for (const { file, source } of named(/^app\/api\/v1\/.*route\.ts$/)) {
      const exported = [...source.matchAll(/^export (?!type )(.*)$/gm)].map(([, what]) => what);
      for (const what of exported) expect(what, file).toMatch(/^const [A-Z]+ = apiRoute\(/);
    }
  });
});

describe('a service that the interface calls', () => {
  /** What works for whoever is not signed in. */
  const open = [
    'acceptInvitation',
    'addressOfDesk',
    'beginSignInByPasskey',
    'closeSession',
    'actorOfSession',
    'actorOfToken',
    'createTokenByPassword',
    'deskKeys',
    'getHealth',
    'getInvitation',
    'listOpenReports',
    'newestSlugOf',
    'openCard',
    'openEmbed',
    'openPicture',
    'openReport',
    'openSession',
    'readStanding',
    'signInByIdentity',
    'slugOfAddress',
    'signInByPasskey',
    'verifyCredentials',
  ];
  /** What works on values, and what only runs another service and keeps its refusal to itself. */
  const helpers = [
    'keptUntilWritten',
    'contextOf',
    'once',
    'parse',
    'printPublished',
    'printReport',
    'checkNoticesIfPossible',
  ];

  const callers = [...entrances, ...globSync('lib/{http,auth}/**/*.ts').map(read)];
  const services = callers.flatMap(({ source }) =>
    [...source.matchAll(/^import \{([^}]*)\} from '(@\/lib\/services\/[^']+)'/gm)].flatMap(
      ([, names = '', module = '']) =>
        names
          .split(',')
          .map((name) => name.trim().replace(/ as .*/, ''))
          .filter((name) => /^[a-z]/.test(name) && !name.startsWith('type '))
          .map((name) => ({ name, module })),
    ),
  );
  const each = [...new Map(services.map((service) => [service.name, service])).values()];
  const closed = each.filter(({ name }) => ![...open, ...helpers].includes(name));

  it.each(closed)('refuses nobody before it looks at anything else: $name', async (service) => {
    const { [service.name]: run } = await import(service.module.replace('@/', '../../'));
    const asked = Promise.try(run, contextOf(null), {}, {});
    await expect(asked).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('is open to all only where this says so', () => {
    const called = new Set(each.map(({ name }) => name));
    expect(open.filter((name) => !called.has(name))).toEqual([]);
  });
});

function read(file: string) {
  return { file, source: readFileSync(file, 'utf8') };
}
