import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callerAddress } from './caller-address';

const from = (value: string) => callerAddress(new Headers({ 'x-forwarded-for': value }));

describe("the caller's address", () => {
  it('is the one the nearest proxy saw, not the ones the caller claims', () => {
    expect(from('203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
  });

  it('is the same for IPv4 written the IPv6 way', () => {
    expect(from('::ffff:198.51.100.7')).toBe(from('198.51.100.7'));
  });

  it('is one for the whole block an IPv6 household gets', () => {
    expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:0db8:0001:0002:bbbb:cccc:dddd:eeee'));
    expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
    expect(from('::1')).toBe('0:0:0:0');
  });

  it('is one and the same for everybody when none is known', () => {
    expect(callerAddress(new Headers())).toBe(from(''));
  });

  it('cannot be made up when no proxy is trusted', async () => {
    const server = createServer((request, response) => {
      response.end(String(request.headers['x-forwarded-for']));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const seen = await new Promise<string>((resolve) => {
      get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': '203.0.113.9' } }, (response) => {
        response.setEncoding('utf8').once('data', resolve);
      });
    });
    server.close();
    expect(seen).toBe('undefined');
  });
});
