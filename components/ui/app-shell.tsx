'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CommandPalette, type PaletteProps } from '@/components/ui/command-palette';
import type { Command } from '@/components/ui/hotkeys-store';
import { Icon } from '@/components/ui/icon';
import { KeyHelp } from '@/components/ui/key-help';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Link } from '@/components/ui/link';
import { ProductMark } from '@/components/ui/product-mark';

export type NavEntry = {
  href: string;
  label: string;
  /** How much waits there, and what it is: 3 unread. */
  count?: { number: number; of: string };
  isCurrent?: boolean;
};

export type AppShellProps = {
  nav: readonly NavEntry[];
  /** The name of the desk, beside the product's mark. */
  deskName?: string;
  /** The signed-in person's menu. */
  userMenu?: ReactNode;
  /** Commands for the palette beside those of `useHotkeys`, such as places to go. */
  commands?: readonly Command[];
  /** What the box at the top opens. */
  palette: ComponentType<PaletteProps>;
  /** Whether the slash alone opens that box. */
  opensBySlash?: boolean;
  /** `wide` uses the whole window, as a workbench does. */
  width?: 'reading' | 'wide';
  children: ReactNode;
};

export function AppShell({
  nav,
  deskName = 'Claimdesk',
  userMenu,
  commands,
  palette,
  opensBySlash = true,
  width = 'reading',
  children,
}: AppShellProps) {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const current = nav.find(({ isCurrent }) => isCurrent)?.href;
  useEffect(() => {
    // Where the entries are wider than the window, the one that is open is not left outside.
    if (current === undefined) return;
    bar.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <div className="flex min-h-dvh flex-col">
      <header data-app-bar className="rule-masthead">
        <div
          className={classNames(
            'mx-auto flex w-full flex-wrap items-center gap-x-5 px-4 sm:px-6 lg:flex-nowrap',
            width === 'reading' && 'max-w-6xl',
          )}
        >
          <Link
            look="bare"
            href="/"
            className="flex min-h-12 min-w-0 items-center gap-2 font-semibold font-serif text-lg"
          >
            <ProductMark />
            <span className="truncate">{deskName}</span>
          </Link>
          <nav
            ref={bar}
            aria-label="Main"
            className="order-last -mx-1 flex w-full overflow-x-auto lg:order-none lg:mx-0 lg:w-auto"
          >
            <ul className="flex w-full justify-between sm:justify-start sm:gap-1 lg:w-auto">
              {nav.map((entry) => (
                <li key={entry.href}>
                  <Link
                    look="bare"
                    href={entry.href}
                    aria-current={entry.isCurrent ? 'page' : undefined}
                    className="flex min-h-11 items-center gap-1.5 border-transparent border-y-3 whitespace-nowrap px-2 font-medium text-muted -outline-offset-2 hover:text-ink aria-[current=page]:border-b-accent aria-[current=page]:text-ink sm:min-h-12 sm:px-2.5"
                  >
                    {entry.label}
                    {entry.count && (
                      <span className="tabular rounded-full bg-accent px-1.5 font-semibold text-[0.75rem] text-on-accent leading-5">
                        {entry.count.number}
                        <span className="sr-only"> {entry.count.of}</span>
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ms-auto flex items-center gap-1.5">
            {/* Without script it leads to the page that searches. */}
            <a
              href="/search"
              aria-haspopup="dialog"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                setPaletteOpen(true);
              }}
              className="flex min-h-9 min-w-9 items-center justify-center gap-2 rounded-md px-2 text-muted hover:bg-sunk hover:text-ink lg:min-w-44 lg:justify-start lg:border lg:border-edge lg:bg-sheet lg:ps-2.5"
            >
              <Icon name="search" />
              <span className="sr-only lg:not-sr-only lg:flex-1">Search</span>
              <span aria-hidden className="hidden lg:inline">
                <KeyboardKey keys="Mod+K" />
              </span>
            </a>
            <Button
              variant="quiet"
              icon="help"
              aria-label="Keys"
              onPress={() => setHelpOpen(true)}
            />
            {userMenu}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          'mx-auto w-full flex-1 px-4 py-6 outline-none sm:px-6',
          width === 'reading' && 'max-w-6xl',
        )}
      >
        {children}
      </main>
      <CommandPalette
        isOpen={isPaletteOpen}
        onOpenChange={setPaletteOpen}
        commands={commands}
        sheet={palette}
        opensBySlash={opensBySlash}
      />
      <KeyHelp isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}
