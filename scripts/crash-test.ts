import { hammer } from '../e2e/crash/hammer';
import { inspect } from '../e2e/crash/verdict';
import { RectoServer } from '../e2e/server';

/** The long form of `e2e/crash.spec.ts`: `npm run crash-test -- [kills] [seed]`, 50 kills by default. */
async function main(): Promise<void> {
  const [kills = '50', seed = String(Date.now() % 100_000)] = process.argv.slice(2);
  const server = await RectoServer.create();
  try {
    const { acknowledged } = await hammer(server, { kills: Number(kills), seed: Number(seed) });
    const verdict = await inspect(server.databaseUrl, acknowledged);
    console.log(
      JSON.stringify({
        kills: Number(kills),
        seed: Number(seed),
        acknowledged: acknowledged.size,
        ...verdict,
      }),
    );
    const { lost, invented, statesDiffering, daysDiffering } = verdict;
    if (lost + invented + statesDiffering + daysDiffering > 0 || acknowledged.size === 0)
      process.exitCode = 1;
  } finally {
    await server.dispose();
  }
}

await main();
