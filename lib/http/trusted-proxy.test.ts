import { expect, it } from 'vitest';
import { trustedProxies, whoAsks } from '@/lib/http/trusted-proxy';

const trusted = trustedProxies(['10.0.0.0/8', '192.0.2.1', 'fd00::/8']);
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const headers = {
  'x-forwarded-for': '203.0.113.9, 198.51.100.7',
  'x-request-id': 'of-the-proxy.1',
};

it('takes nobody’s word but that of a trusted proxy', () => {
  const asked = whoAsks({ socketAddress: '198.51.100.1', headers }, trusted);
  expect(asked).toEqual({ ip: '198.51.100.1', requestId: expect.stringMatching(uuid) });
  expect(whoAsks({ socketAddress: '10.1.2.3', headers }, trustedProxies([])).ip).toBe('10.1.2.3');
});

it.each(['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.1', 'fd00::17'])(
  'takes the word of %s',
  (socketAddress) => {
    expect(whoAsks({ socketAddress, headers }, trusted)).toEqual({
      ip: '198.51.100.7',
      requestId: 'of-the-proxy.1',
    });
  },
);

it('goes by the last address that no proxy of its own wrote', () => {
  const through = (list: string) =>
    whoAsks({ socketAddress: '10.0.0.1', headers: { 'x-forwarded-for': list } }, trusted).ip;
  expect(through('203.0.113.9, 198.51.100.7, 10.0.0.2')).toBe('198.51.100.7');
  expect(through('10.0.0.3, 10.0.0.2')).toBe('10.0.0.1');
  expect(through('203.0.113.9, nonsense')).toBe('10.0.0.1');
  expect(through('')).toBe('10.0.0.1');
});

it.each(['short', 'with a space in it', 'x'.repeat(101), 'line\nbreak-here', '"quoted-id"', ''])(
  'makes an id of its own in place of %j',
  (id) => {
    const asked = { socketAddress: '10.0.0.1', headers: { 'x-request-id': id } };
    expect(whoAsks(asked, trusted).requestId).toMatch(uuid);
  },
);
