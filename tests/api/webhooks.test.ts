import { describe, expect, inject, it, vi } from 'vitest';
import { WebhookEventType } from '@/lib/domain/webhook/webhook';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const administrator = apiClient(url, members.administrator.token);
const editor = apiClient(url, members.editor.token);

/** Of the desk's own network: refused before anything is asked there. */
const address = 'http://10.0.0.1/hook';

const add = (eventTypes: readonly WebhookEventType[]) =>
  done(administrator('POST', '/webhooks', { json: { url: address, eventTypes } }));
const listed = async (id: string) =>
  (await done(administrator('GET', '/webhooks'))).items.find(
    (one: { id: string }) => one.id === id,
  );

describe('webhooks', () => {
  it('are added with a secret that is shown once, stopped and brought back', async () => {
    const { secret, ...webhook } = await add(['verdict.reopened']);
    expect(secret).toMatch(/^whsec_.{32}$/);
    expect(await listed(webhook.id)).toEqual(webhook);
    const path = `/webhooks/${webhook.id}`;
    expect(await done(administrator('DELETE', path))).toMatchObject({ status: 'retired' });
    expect((await administrator('DELETE', path)).body.code).toBe('transition_refused');
    expect(await listed(webhook.id)).toMatchObject({ status: 'retired' });
    expect(await done(administrator('POST', `${path}/restore`))).toEqual(webhook);
    expect((await administrator('POST', `${path}/restore`)).status).toBe(409);
    await done(administrator('DELETE', path));
  });

  it('need an address and at least one kind of event', async () => {
    for (const json of [
      { url: 'ftp://hooks.example', eventTypes: WebhookEventType.options },
      { url: address, eventTypes: [] },
      { url: address, eventTypes: ['assessment.recorded'] },
    ]) {
      expect((await administrator('POST', '/webhooks', { json })).status).toBe(422);
    }
  });

  it('have their deliveries listed, and sent again', async () => {
    const { id } = await add(['article.imported']);
    await importBridgeThrough(editor);
    await importBridgeThrough(editor);
    const page = (query = '') =>
      done(administrator('GET', `/webhook-deliveries?webhookId=${id}${query}`));
    await vi.waitFor(
      async () => {
        const { items } = await page();
        expect(items).toHaveLength(2);
        for (const { nextTryAt } of items) expect(nextTryAt).not.toBeNull();
      },
      { timeout: 30_000, interval: 200 },
    );
    const first = await page('&limit=1');
    const second = await page(`&limit=1&cursor=${first.nextCursor}`);
    expect(second.nextCursor).toBeNull();
    const [delivery] = first.items;
    expect(delivery).toMatchObject({
      webhookId: id,
      url: address,
      eventType: 'article.imported',
      status: 'queued',
      attempts: 1,
    });
    expect(delivery.lastAnswer).not.toBeNull();
    expect(second.items[0].id).not.toBe(delivery.id);
    const again = `/webhook-deliveries/${delivery.id}/send-again`;
    expect((await administrator('POST', again)).status).toBe(202);
    await vi.waitFor(async () => expect((await page()).items[0].attempts).toBe(2), {
      timeout: 30_000,
      interval: 200,
    });
    await done(administrator('DELETE', `/webhooks/${id}`));
    expect((await page()).items[0]).toMatchObject({ id: delivery.id, webhookStatus: 'retired' });
    expect((await administrator('POST', again)).body.code).toBe('transition_refused');
  });
});
