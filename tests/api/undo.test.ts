import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addWork, assess, cite, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const editor = apiClient(url, members.editor.token);
const first = apiClient(url, members.reviewer.token);
const second = apiClient(url, members.secondReviewer.token);

type Told = {
  sequence: number;
  command: number | null;
  canUndo: boolean;
  whyNot: string | null;
  event: { type: string };
};
const history = async (api: typeof first, claimId: string): Promise<Told[]> =>
  (await done(api('GET', `/claims/${claimId}/history`))).items;
const newest = async (api: typeof first, claimId: string, type: string): Promise<Told> => {
  const found = (await history(api, claimId)).find(({ event }) => event.type === type);
  if (!found) throw new Error(`The history has no ${type}.`);
  return found;
};
const undo = (api: typeof first, sequence: number) => api('POST', `/audit-log/${sequence}/undo`);

let claimId: string;
beforeAll(async () => {
  claimId = (await importBridgeThrough(editor)).cars;
});

describe('an undo by the API', () => {
  it('takes back a citation, and does it again', async () => {
    const citation = await cite(first, claimId);
    const added = await newest(first, claimId, 'citation.added');
    expect(added).toMatchObject({ canUndo: true, whyNot: null, command: added.sequence });
    expect(await newest(second, claimId, 'citation.added')).toMatchObject({
      canUndo: false,
      command: null,
    });
    expect((await undo(second, added.sequence)).status).toBe(403);

    const undone = await done(undo(first, added.sequence));
    expect(undone.events.map(({ event }: Told) => event.type)).toEqual([
      'citation.retired',
      'claim.undone',
    ]);
    expect(await done(first('GET', `/citations/${citation}`))).toMatchObject({ status: 'retired' });
    expect(await undo(first, added.sequence)).toMatchObject({
      status: 409,
      body: { code: 'transition_refused', detail: expect.stringContaining('already') },
    });

    const again = await done(undo(first, undone.sequence));
    expect(again).toMatchObject({ again: true, words: undone.words });
    expect(await done(first('GET', `/citations/${citation}`))).toMatchObject({ status: 'live' });
  });

  it('lets a reviewer retire a source that they added, until it is cited', async () => {
    const sourceId = await addWork(first);
    const log = await done(editor('GET', '/audit-log?kind=sources'));
    const added = log.items.find(({ event }: Told) => event.type === 'source.added');
    await done(undo(first, added.sequence));
    expect(await done(first('GET', `/sources/${sourceId}`))).toMatchObject({ status: 'retired' });
  });

  it('takes effect once for a request that is sent again', async () => {
    await done(first('POST', `/claims/${claimId}/comments`, { json: { body: 'Who counted?' } }));
    const { sequence } = await newest(first, claimId, 'comment.added');
    const key = crypto.randomUUID();
    const send = () => first('POST', `/audit-log/${sequence}/undo`, { key });
    const one = await done(send());
    expect(await done(send())).toEqual(one);
  });

  it('tells who judges blind nothing of others’ judgements', async () => {
    const { opened } = await importBridgeThrough(editor);
    await done(first('POST', `/claims/${opened}/comments`, { json: { body: 'When?' } }));
    const before = await history(first, opened);
    await assess(second, opened);
    const after = (await history(first, opened)).filter(
      ({ event }) => event.type !== 'citation.added',
    );
    expect(after).toEqual(before);
    const { sequence } = await newest(second, opened, 'assessment.recorded');
    await done(undo(second, sequence));
    const types = (await history(first, opened)).map(({ event }) => event.type);
    expect(types.filter((type) => type.startsWith('assessment.'))).toEqual([]);
  });

  it('is not found for what is not in the log', async () => {
    expect((await undo(first, 2_000_000_000)).status).toBe(404);
    expect((await first('POST', '/audit-log/none/undo')).status).toBe(404);
  });
});
