import { workerScript } from '@/lib/server/worker-script';

/** At the root, so that it may serve all pages, and from the build that runs: several may lie in one checkout. */
export async function GET(): Promise<Response> {
  const script = await workerScript();
  if (script === null) return new Response('There is no service worker here.', { status: 404 });
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
