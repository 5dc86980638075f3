import type { Scope } from '@/lib/domain/access/actor';

/** What each scope lets a token do, as far as its owner’s role may. */
export const scopeWords: Record<Scope, { label: string; hint: string }> = {
  read: { label: 'Read', hint: 'Articles, claims, sources, reports, members and settings.' },
  review: { label: 'Review', hint: 'Add and edit claims, sources, citations and comments; rate.' },
  edit: { label: 'Edit', hint: 'Import and change articles, retire sources, settle verdicts.' },
  publish: { label: 'Publish', hint: 'Publish reports.' },
  account: { label: 'Account', hint: 'Change the account that it belongs to.' },
  admin: { label: 'Administer', hint: 'Members, settings and the log.' },
};
