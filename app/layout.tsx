import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { Providers } from '@/components/ui/providers';
import { SkipLink } from '@/components/ui/skip-link';

export const metadata: Metadata = {
  title: { template: '%s · Claimdesk', default: 'Claimdesk' },
  description: 'Every claim tied to its words, every verdict to its evidence.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f7f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15181b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy's nonce is new at each request: a page printed ahead of it would have no script.
  await connection();
  return (
    <html lang="en" dir="ltr">
      <body>
        <SkipLink />
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
