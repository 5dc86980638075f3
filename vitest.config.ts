import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What crosses a database: run once on each engine. */
const databaseTests = [
  'lib/data/**/*.test.ts',
  'lib/services/**/*.test.ts',
  'tests/data/**/*.test.ts',
];

const onEngine = (engine: 'embedded' | 'server') => ({
  extends: true as const,
  test: {
    name: engine,
    include: databaseTests,
    env: { CLAIMDESK_TEST_ENGINE: engine },
    globalSetup: ['tests/support/migrated.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    env: { NEXTAUTH_SECRET: 'a secret that only the tests know' },
    // Vitest leaves a core to whoever watches: here nobody does.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'app/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/bench/**/*.test.ts',
            'tests/support/**/*.test.ts',
          ],
          exclude: databaseTests,
          testTimeout: 60_000,
        },
      },
      onEngine('embedded'),
      onEngine('server'),
      {
        extends: true,
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          // They count what a server holds: one file at a time.
          fileParallelism: false,
          globalSetup: ['tests/support/api-desk.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
