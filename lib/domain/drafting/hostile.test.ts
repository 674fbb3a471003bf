import { execFileSync } from 'node:child_process';
import dns from 'node:dns';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HOSTILE_TEXTS } from '@/lib/testing/hostile-texts';
import { drawCards } from './draw-cards';

/** Ten times and more what the slowest takes on a slow machine: a guard against a hang, not a measure. */
const HANG_MS = 60_000;

describe('a hostile text', () => {
  it.each(HOSTILE_TEXTS)(
    'ends in a drawing: %s',
    (_, text) => {
      for (const { source } of drawCards(text, { limit: 200 }).cards) {
        expect(text.slice(source.start, source.end)).toBe(source.exact);
      }
    },
    HANG_MS,
  );
});

describe('drawing hostile texts', () => {
  it(
    'takes no more than 300 MB, the language model and the runtime included',
    () => {
      const printed = execFileSync(
        process.execPath,
        [
          '--max-old-space-size=200',
          '--import',
          'tsx',
          path.join(import.meta.dirname, '../../testing/draw-hostile-texts.ts'),
        ],
        { encoding: 'utf8', cwd: path.join(import.meta.dirname, '../../..') },
      );
      expect(Number(printed)).toBeGreaterThan(0);
      expect(Number(printed)).toBeLessThan(300);
    },
    HANG_MS,
  );
});

describe('drawing', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('opens no socket and asks no name server', () => {
    const forbidden = vi.fn(() => {
      throw new Error('drawing must not reach for the network');
    });
    vi.stubGlobal('fetch', forbidden);
    vi.stubGlobal('WebSocket', forbidden);
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(forbidden);
    vi.spyOn(net, 'connect').mockImplementation(forbidden);
    vi.spyOn(tls, 'connect').mockImplementation(forbidden);
    vi.spyOn(dns, 'lookup').mockImplementation(forbidden);
    const { cards } = drawCards(
      'The canal was dug in 1761 because roads were poor. See https://recto.example/.',
    );
    expect(cards.length).toBeGreaterThan(0);
    expect(forbidden).not.toHaveBeenCalled();
  });
});
