import { expect, it } from 'vitest';
import { isCommonPassword } from '@/lib/adapters/common-passwords';

it.each(['password', 'PassWord', 'qwerty123456', 'QWERTY123456', '１２３４５６'])(
  'knows %s as common',
  async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  },
);

it.each(['correct horse battery staple', 'the first administrator', 'qwerty123456 and more', ''])(
  'does not know “%s”',
  async (password) => {
    expect(await isCommonPassword(password)).toBe(false);
  },
);
