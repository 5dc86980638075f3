'use client';

import { Button } from 'react-aria-components';
import { leave } from '@/app/_components/leave';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import type { Role } from '@/lib/domain/access/actor';

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
