import path from 'node:path';
import type { NextConfig } from 'next';

/** The floor of `npm run bench -- pages`: what Next takes for a page that does nothing of its own. */
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg'],
  agentRules: false,
  turbopack: { root: path.resolve(import.meta.dirname, '../../../..') },
  experimental: { agentUpgrade: false },
} satisfies NextConfig;
