import { expect, it } from 'vitest';
import { initialsOf } from '@/components/ui/initials';

it.each([
  ['Mira Sol', 'MS'],
  ['Arik', 'A'],
  ['Anne-Marie van der Berg', 'AB'],
  ['مريم حسن', 'مح'],
  ['  ', '?'],
])('%s: %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
