import { databaseAnswers } from '@/lib/server/db/health';

export const dynamic = 'force-dynamic';

/** For load balancers and start scripts: 200 when this server can serve people, 503 when it cannot. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers();
  return Response.json(
    { status: healthy ? 'ok' : 'unavailable' },
    { status: healthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
