import { expect, it } from 'vitest';
import { diffMigrations } from '@/lib/data/schema-engine';

it('finds that the migrations lead to the schema as it stands', async () => {
  expect(await diffMigrations()).toContain('This is an empty migration');
});
