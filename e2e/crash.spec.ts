import { hammer } from './crash/hammer';
import { inspect } from './crash/verdict';
import { expect, test } from './fixtures';
import { RectoServer } from './server';

test('a server ended at random moments loses no acknowledged answer and counts none twice', async () => {
  test.setTimeout(180_000);
  const server = await RectoServer.create();
  try {
    const { acknowledged } = await hammer(server, { kills: 5, devices: 3 });
    expect(acknowledged.size).toBeGreaterThan(20);
    const modes = new Set([...acknowledged.values()].map(({ mode }) => mode));
    expect([...modes].sort()).toEqual(['ahead', 'cram', 'review']);
    expect(await inspect(server.databaseUrl, acknowledged)).toEqual({
      answers: acknowledged.size,
      lost: 0,
      invented: 0,
      statesDiffering: 0,
      daysDiffering: 0,
    });
  } finally {
    await server.dispose();
  }
});
