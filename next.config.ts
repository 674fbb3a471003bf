import type { NextConfig } from 'next';

/** Native and WebAssembly packages that must be loaded by Node itself, never bundled. */
const nodeOnly = [
  'better-sqlite3',
  '@prisma/schema-engine-wasm',
  '@node-rs/argon2',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'compromise',
];

/** Everything a page needs comes from Recto itself, so a page may ask nobody else. */
const contentSecurityPolicy = [
  "default-src 'self'",
  // Next's own inline bootstrap has no nonce on a cached page; development compiles with eval.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A stored picture, opened by itself: pixels, and nothing that could do anything. */
const pictureSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

const config: NextConfig = {
  // Cache Components stay off: a page whose only await is SQLite would be frozen at build time.
  serverExternalPackages: nodeOnly,
  // Several servers of one checkout (tests, benchmarks) build side by side.
  distDir: process.env.RECTO_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, of tests and scripts too; starting a server need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Two megabytes of pasted notes are refused with a sentence, not with a broken connection.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  async headers() {
    return [
      { source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
      {
        // What a page may do is said with the page: on each of its scripts, styles and fonts it would be dead weight.
        source: '/((?!_next/static/).*)',
        headers: [
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
      {
        source: '/((?!images/|_next/static/).*)',
        headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }],
      },
      {
        source: '/images/:id',
        headers: [{ key: 'Content-Security-Policy', value: pictureSecurityPolicy }],
      },
    ];
  },
};

export default config;
