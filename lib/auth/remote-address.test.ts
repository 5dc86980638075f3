import { expect, it } from 'vitest';
import { remoteAddress } from '@/lib/auth/remote-address';

const name = 'x-claimdesk-remote-address';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::99', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
])('%s counts as %s', (address, counted) => {
  expect(remoteAddress(new Headers({ [name]: address }))).toBe(counted);
  expect(remoteAddress({ [name]: address })).toBe(counted);
});

it('is unknown where the server did not say', () => {
  expect(remoteAddress(new Headers({ 'x-forwarded-for': '192.0.2.7' }))).toBe('unknown');
  expect(remoteAddress(undefined)).toBe('unknown');
});
