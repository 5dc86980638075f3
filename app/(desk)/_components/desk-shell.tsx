'use client';

import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { UserMenu } from '@/app/(desk)/_components/user-menu';
import { useNextClaim } from '@/app/(desk)/work/_components/use-next-claim';
import { AppShell } from '@/components/ui/app-shell';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { Role } from '@/lib/domain/access/actor';
import { mayRole } from '@/lib/domain/access/permissions';

const DeskPalette = onDemand(
  () => import('@/app/(desk)/search/_components/desk-palette'),
  'DeskPalette',
);

const places = [
  { href: '/work', label: 'Work', keys: 'g w' },
  { href: '/articles', label: 'Articles', keys: 'g a' },
  { href: '/sources', label: 'Sources', keys: 'g s' },
  { href: '/prior-checks', label: 'Prior checks', keys: 'g p' },
  { href: '/inbox', label: 'Inbox', keys: 'g b' },
  { href: '/members', label: 'Members', keys: 'g m' },
  { href: '/settings', label: 'Settings', keys: 'g d' },
] as const;

/** Reached from the articles, by those who import. */
const imports = { href: '/articles/imports', label: 'Imports', keys: 'g i' };

/** For those who may read it. */
const log = { href: '/log', label: 'Log', keys: 'g h' } as const;

/** Reached from the sources. */
const decay = { href: '/sources/decay', label: 'What needs a look', keys: 'g l' };

/** Reached from the articles. */
const agreement = { href: '/agreement', label: 'Agreement', keys: 'g e' };

/** An article's workbench, a claim in it, its galley and what is proposed for it. */
const workbench = /^\/articles\/(?!(new|imports)$)[^/]+(\/claims\/[^/]+|\/galley|\/proposals)?$/;

type DeskShellProps = {
  deskName: string;
  userName: string;
  role: Role;
  unread: number;
  children: ReactNode;
};

export function DeskShell({ deskName, userName, role, unread, children }: DeskShellProps) {
  const path = usePathname();
  const router = useRouter();
  const shown = mayRole(role, 'audit.read') ? [...places, log] : places;
  useHotkeys(
    [...shown, agreement, decay, ...(mayRole(role, 'article.import') ? [imports] : [])].map(
      ({ href, label, keys }) => ({
        id: `go ${href}`,
        section: 'Go to',
        label,
        keys,
        run: () => router.push(href),
      }),
    ),
  );
  const { take } = useNextClaim();
  useHotkeys([
    {
      id: 'next-claim',
      section: 'Work',
      label: 'Give me the next one',
      keys: 'g n',
      isDisabled: !mayRole(role, 'claim.assign'),
      run: take,
    },
  ]);
  return (
    <AppShell
      deskName={deskName}
      nav={shown.map(({ href, label }) => ({
        href,
        label,
        ...(href === '/inbox' && unread > 0 ? { count: { number: unread, of: 'unread' } } : {}),
        isCurrent: path === href || path.startsWith(`${href}/`),
      }))}
      palette={DeskPalette}
      // There it finds words in the claims.
      opensBySlash={!workbench.test(path)}
      userMenu={<UserMenu name={userName} role={role} />}
      width={workbench.test(path) ? 'wide' : 'reading'}
    >
      {children}
    </AppShell>
  );
}
