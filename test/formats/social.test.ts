import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOCIAL_HOSTS } from '../../src/adapters/opener.ts';
import { InputError } from '../../src/core/errors.ts';
import { fitPost } from '../../src/core/post-length.ts';
import {
  findNetwork,
  NETWORK_NAMES,
  NETWORKS,
  type Network,
  POST_HOSTS,
  parseServer,
  postLink,
} from '../../src/formats/social.ts';

/** What the opener takes. */
const OPENABLE = /^[\w.~:/?&=%@,+!*()-]+$/;
const here = { limit: 30_000, server: 'mastodon.social' };

function network(name: string): Network {
  const found = findNetwork(name);
  if (!found) throw new Error(`no network ${name}`);
  return found;
}

test('one link a network', () => {
  const text = "It's time (now) & #1!\n난민 50%+";
  const encoded = 'It%27s%20time%20%28now%29%20%26%20%231%21%0A%EB%82%9C%EB%AF%BC%2050%25%2B';
  const links = NETWORKS.map((each) => [each.name, postLink(each, text, here)]);
  expect(Object.fromEntries(links)).toEqual({
    x: { link: `https://x.com/intent/tweet?text=${encoded}` },
    bluesky: { link: `https://bsky.app/intent/compose?text=${encoded}` },
    threads: { link: `https://www.threads.com/intent/post?text=${encoded}` },
    mastodon: { link: `https://mastodon.social/share?text=${encoded}` },
    whatsapp: { link: `https://wa.me/?text=${encoded}` },
    telegram: { link: `https://t.me/share/url?url=${encoded}` },
    line: { link: `https://line.me/R/share?text=${encoded}` },
  });
});

test('names the networks and the hosts that may be opened', () => {
  expect(NETWORK_NAMES).toEqual(['x', 'bluesky', 'threads', 'mastodon', 'whatsapp', 'telegram', 'line']);
  expect(POST_HOSTS).toEqual(['x.com', 'bsky.app', 'www.threads.com', 'wa.me', 't.me', 'line.me']);
  expect(SOCIAL_HOSTS).toEqual(POST_HOSTS);
  expect(findNetwork('myspace')).toBeUndefined();
});

describe.each(NETWORKS)('$name', (each) => {
  test('carries any text exactly, to its host alone, in characters that can be opened', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { link } = postLink(each, text, here);
        if (link === undefined) {
          expect(each.refuses?.pattern.test(text)).toBe(true);
          return;
        }
        const url = new URL(link);
        expect(link).toMatch(OPENABLE);
        expect(url.origin).toBe(`https://${each.host ?? here.server}`);
        expect(url.hash).toBe('');
        expect([...url.searchParams.values()]).toEqual([text]);
      }),
    );
  });

  test('is whole or refused, by the limit of the place and by its own', () => {
    const text = `북한 ${'a'.repeat(100)}`;
    const { link = '' } = postLink(each, text, here);
    expect(postLink(each, text, { ...here, limit: link.length })).toEqual({ link });
    expect(postLink(each, text, { ...here, limit: link.length - 1 })).toEqual({
      because: `its link would have ${link.length} characters, and at most ${link.length - 1} are safe here`,
    });
    expect(postLink(each, 'a'.repeat(8000), here).because).toMatch(/at most 8000 are safe/);
  });

  test('half a character does no harm', () => {
    const { link = '' } = postLink(each, 'a\uD800', here);
    expect([...new URL(link).searchParams.values()]).toEqual(['a\uFFFD']);
  });
});

test.each([
  ['x', '난'.repeat(140), '난'.repeat(141), 2],
  ['x', `${'a'.repeat(256)} https://example.org/${'b'.repeat(99)}`, `${'a'.repeat(259)} https://a.co/`, 3],
  ['bluesky', '난'.repeat(300), '난'.repeat(301), 1],
  ['bluesky', '👨‍👩‍👧'.repeat(166), '👨‍👩‍👧'.repeat(167), 6],
  ['threads', '난'.repeat(500), `🙏${'난'.repeat(500)}`, 4],
  ['mastodon', `${'난'.repeat(495)} @ada@example.org`, `${'난'.repeat(500)} @ada@example.org`, 5],
])('%s: what fits, and what is over', (name, fits, over, by) => {
  const found = network(name);
  expect(fitPost(fits, found)).toEqual({ fits: true });
  expect(fitPost(over, found)).toMatchObject({ fits: false, over: by });
});

test('every post that fits makes a link that can be opened, in any script, save endless emoji', () => {
  for (const each of NETWORKS) {
    const most = each.limits[0]?.limit ?? 800;
    const post = '난'.repeat(each.name === 'x' ? most / 2 : most);
    expect(fitPost(post, each)).toEqual({ fits: true });
    expect(postLink(each, post, here).link).toBeDefined();
  }
});

test.each(['@MFA_China, let them go.', ' \n@a', '', ' '])('Telegram: refuses %j', (text) => {
  expect(postLink(network('telegram'), text, here)).toEqual({
    because: 'Telegram takes no shared text that is empty or begins with @',
  });
});

test.each([undefined, '', 'a', 'evil.org/', 'a@evil.org', 'x.org:80', 'x.org?', 'x.org#', '127.0.0.1'])(
  'Mastodon: no link without a proper server (%j)',
  (server) => {
    const options = server === undefined ? { limit: 30_000 } : { limit: 30_000, server };
    expect(() => postLink(network('mastodon'), 'Hi', options)).toThrow(
      "needs the name of the writer's server",
    );
  },
);

test.each([
  ['mastodon.social', 'mastodon.social'],
  [' Mastodon.Social\n', 'mastodon.social'],
  ['m.example.co.uk', 'm.example.co.uk'],
  ['예시.한국', 'xn--vv4b11d.xn--3e0b707e'],
  ['xn--vv4b11d.xn--3e0b707e', 'xn--vv4b11d.xn--3e0b707e'],
  [`${'a'.repeat(63)}.org`, `${'a'.repeat(63)}.org`],
])('the server %j is %j', (given, expected) => {
  expect(parseServer(given, '--server')).toBe(expected);
});

test.each([
  'mastodon',
  'localhost',
  'https://mastodon.social',
  'mastodon.social/',
  'mastodon.social/share',
  'mastodon.social:443',
  'mastodon.social?x',
  'mastodon.social#x',
  'mastodon.social.',
  '.mastodon.social',
  'mastodon..social',
  '-mastodon.social',
  'mastodon-.social',
  'masto_don.social',
  'masto don.social',
  'masto%64on.social',
  'mastodon\\.social',
  '@ada@mastodon.social',
  'ada@mastodon.social',
  'ada:pass@mastodon.social',
  '127.0.0.1',
  '0x7f.1',
  '[::1]',
  'mastodon.1',
  `${'a'.repeat(64)}.org`,
  `${'a.'.repeat(126)}org`,
  'xn--a.social',
])('the server %j is refused', (given) => {
  expect(() => parseServer(given, '--server')).toThrow(InputError);
  expect(() => parseServer(given, '--server')).toThrow(/^--server: expected/);
});

test('a server that is taken is one host name, whatever is given', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.domain(), fc.webAuthority({ withPort: true, withUserInfo: true }), fc.string()),
      (given) => {
        let server: string;
        try {
          server = parseServer(given, '--server');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        const { link = '' } = postLink(network('mastodon'), 'Hi', { limit: 30_000, server });
        expect(link).toBe(`https://${server}/share?text=Hi`);
        expect(link).toMatch(OPENABLE);
        expect(new URL(link).host).toBe(server);
        expect(parseServer(server, '--server')).toBe(server);
      },
    ),
  );
});
