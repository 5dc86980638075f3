import { expect, it } from 'vitest';
import { GET } from '@/app/api/v1/openapi.json/route';
import { clientSource, type Description } from '@/scripts/client/typed-client';

/** `npm run generate:client` runs this test and writes what it made. */
it('is what the API is described by: else run `npm run generate:client`', async () => {
  const request = new Request('http://desk.example/api/v1/openapi.json');
  const answer = await GET(request, { params: Promise.resolve({}) });
  const source = await clientSource((await answer.json()) as Description);
  await expect(source).toMatchFileSnapshot('../../clients/typescript/claimdesk.d.ts');
}, 30_000);
