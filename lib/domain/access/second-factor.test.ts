import { describe, expect, it } from 'vitest';
import { readCode, relyingPartyAt } from '@/lib/domain/access/second-factor';

describe('a typed code', () => {
  it.each([
    ['123456', { kind: 'authenticator_app', code: '123456' }],
    [' 123 456 ', { kind: 'authenticator_app', code: '123456' }],
    [
      '0123ABCD-0123abcd 0123abcd-0123abcd',
      { kind: 'recovery_code', code: '0123abcd0123abcd0123abcd0123abcd' },
    ],
    ['12345', null],
    ['correct horse battery staple', null],
    ['', null],
  ])('%j', (typed, code) => {
    expect(readCode(typed)).toEqual(code);
  });
});

describe('passkeys', () => {
  it.each([
    ['https://desk.example/', { id: 'desk.example', origin: 'https://desk.example' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ])('are for the host of %s', (address, party) => {
    expect(relyingPartyAt(address)).toEqual({ party, why: null });
  });

  it.each([
    ['http://127.0.0.1:3000', 'a name, not for a number'],
    ['https://[::1]:3000', 'a name, not for a number'],
    ['http://desk.example', 'https only'],
  ])('cannot be offered at %s', (address, why) => {
    expect(relyingPartyAt(address)).toMatchObject({
      party: null,
      why: expect.stringContaining(why),
    });
  });
});
