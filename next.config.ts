import type { NextConfig } from 'next';

/** Native and WebAssembly packages that must be loaded by Node itself, never bundled. */
const nodeOnly = ['better-sqlite3', '@prisma/schema-engine-wasm', '@node-rs/argon2', 'wink-nlp', 'wink-eng-lite-web-model', 'compromise'];

const config: NextConfig = {
  // Cache Components stay off: a page whose only await is SQLite would be frozen at build time.
  serverExternalPackages: nodeOnly,
  // Several servers of one checkout (tests, benchmarks) build side by side.
  distDir: process.env.RECTO_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
