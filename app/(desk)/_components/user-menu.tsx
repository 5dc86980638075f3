'use client';

import { signOut } from 'next-auth/react';
import { Button } from 'react-aria-components';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import type { Role } from '@/lib/domain/access/actor';

/** A new document, so that nothing of the session is left on the page. */
async function leave() {
  await signOut({ redirect: false });
  window.location.assign('/sign-in');
}

export function UserMenu({ name, role }: { name: string; role: Role }) {
  return (
    <Menu
      label={name}
      trigger={
        <Button
          aria-label={`Account of ${name}`}
          className="grid size-9 place-items-center rounded-md hover:bg-sunk"
        >
          <Avatar name={name} isDecorative />
        </Button>
      }
      groups={[
        {
          title: `${name}, ${role}`,
          entries: [
            { id: 'account', label: 'Your account', icon: 'settings', href: '/account' },
            { id: 'sign-out', label: 'Sign out', icon: 'back', onAction: leave },
          ],
        },
      ]}
    />
  );
}
