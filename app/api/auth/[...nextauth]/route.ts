import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options';

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

// Recto works on whatever host and port it is opened on; addresses that leave here are paths of that host.
if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ??= '1';

const handle = (request: NextRequest, context: Context) =>
  NextAuth(request, context, nextAuthOptions(request)) as Promise<Response>;

export { handle as GET, handle as POST };
