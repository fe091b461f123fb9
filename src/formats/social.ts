import { InputError } from '../core/errors.ts';
import type { PostLimit } from '../core/post-length.ts';
import { requireSingleLine } from '../core/single-line.ts';
import { pct } from './mailto.ts';

/**
 * A place for a post, with a page that takes its text in a link and leaves the sending to the writer. Such links are
 * personal data: they are never logged. Another network is one more entry of `NETWORKS`.
 */
export interface Network {
  /** The word on the command line. */
  readonly name: string;
  /** As people call it. */
  readonly label: string;
  /** What `fitPost` measures a post by; empty where only the link has a limit. */
  readonly limits: readonly PostLimit[];
  /** How it counts, for a reader. */
  readonly counting: string;
  /** The only host that the link leads to; missing where everybody has a server of their own. */
  readonly host?: string;
  /** What stands in the link after the host and before the text. */
  readonly page: string;
  /** What its page would not take, and why, for a reader. */
  readonly refuses?: { readonly pattern: RegExp; readonly because: string };
}

/** The link, or why there is none: it is whole or refused, never cut. */
export type PostLink =
  | { readonly link: string; readonly because?: undefined }
  | { readonly link?: undefined; readonly because: string };

export const NETWORKS: readonly Network[] = [
  {
    name: 'x',
    label: 'X',
    limits: [{ rule: 'weighted', limit: 280, unit: 'characters' }],
    counting:
      '280 characters; a link counts 23; an emoji, and a Chinese, Japanese or Korean character, counts 2',
    // https://docs.x.com/x-for-websites/web-intents/overview
    host: 'x.com',
    page: '/intent/tweet?text=',
  },
  {
    name: 'bluesky',
    label: 'Bluesky',
    limits: [
      { rule: 'graphemes', limit: 300, unit: 'characters' },
      { rule: 'bytes', limit: 3000, unit: 'bytes' },
    ],
    counting: '300 characters as they are seen, and at most 3,000 bytes',
    // https://docs.bsky.app/docs/advanced-guides/intent-links
    host: 'bsky.app',
    page: '/intent/compose?text=',
  },
  {
    name: 'threads',
    label: 'Threads',
    limits: [{ rule: 'emojiAsBytes', limit: 500, unit: 'characters' }],
    counting: '500 characters; an emoji counts its bytes, 3 or more',
    // https://developers.facebook.com/documentation/threads/threads-web-intents; earlier it named www.threads.net.
    host: 'www.threads.com',
    page: '/intent/post?text=',
  },
  {
    name: 'mastodon',
    label: 'Mastodon',
    limits: [{ rule: 'mastodon', limit: 500, unit: 'characters' }],
    counting: '500 characters, more on some servers; a link counts 23; of @name@server only @name counts',
    page: '/share?text=',
  },
  {
    name: 'whatsapp',
    label: 'WhatsApp',
    limits: [],
    counting: 'as long as a link may be',
    host: 'wa.me',
    page: '/?text=',
  },
  {
    name: 'telegram',
    label: 'Telegram',
    limits: [],
    counting: 'as long as a link may be',
    // https://core.telegram.org/widgets/share. The text stands in `url`: the desktop program drops a link without one.
    host: 't.me',
    page: '/share/url?url=',
    // Its source: "Don't allow to insert an inline bot query by share url link".
    refuses: {
      pattern: /^\s*(?:@|$)/,
      because: 'Telegram takes no shared text that is empty or begins with @',
    },
  },
  {
    name: 'line',
    label: 'LINE',
    limits: [],
    counting: 'as long as a link may be',
    // https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/: on phones alone.
    host: 'line.me',
    page: '/R/share?text=',
  },
];

/** The words for a network. */
export const NETWORK_NAMES: readonly string[] = NETWORKS.map(({ name }) => name);

/** The hosts that a link to compose a post may lead to, a Mastodon server aside. */
export const POST_HOSTS: readonly string[] = NETWORKS.flatMap(({ host }) => host ?? []);

/** The network of that name, or undefined. */
export function findNetwork(name: string): Network | undefined {
  return NETWORKS.find((network) => network.name === name);
}

/**
 * The longest link, in characters, that any network is given: web servers commonly refuse a first line over 8 KiB, and
 * no network says what it takes.
 */
const SERVER_LINK_LIMIT = 8000;

/**
 * The link that opens a network's page with `text` in it, percent-encoded ASCII. `limit`: the longest link that can be
 * opened here, in characters. `server`: from `parseServer`, where the network has no `host`; throws a plain `Error`
 * without it, a bug. Whether the post fits the network is for `fitPost`.
 */
export function postLink(
  network: Network,
  text: string,
  { limit, server }: { readonly limit: number; readonly server?: string },
): PostLink {
  if (network.refuses?.pattern.test(text)) return { because: network.refuses.because };
  const host = network.host ?? asciiHost(server ?? '');
  if (host === undefined) throw new Error(`${network.name}: a link needs the name of the writer's server`);
  const link = `https://${host}${network.page}${pct(text)}`;
  const longest = Math.min(limit, SERVER_LINK_LIMIT);
  if (link.length <= longest) return { link };
  return { because: `its link would have ${link.length} characters, and at most ${longest} are safe here` };
}

/**
 * A server's host name, in lower-case ASCII as DNS has it. `what` names the field in the error. Throws `InputError` for
 * anything else: an address with https:// or a path, a port, an account, an IP address, a name without a dot.
 */
export function parseServer(text: string, what: string): string {
  const given = requireSingleLine(text, what, HOST_LIMIT);
  const host = asciiHost(given);
  if (host !== undefined) return host;
  throw new InputError(
    `${what}: expected the name of your server such as mastodon.social, found "${given}"`,
    ['Give what stands after the second @ of your account: no https://, no account name, no port.'],
  );
}

const HOST_LIMIT = 253;
const HOST_NAME = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const ASCII_HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/** The host name in lower case and punycode, or undefined where it is none. */
function asciiHost(name: string): string | undefined {
  // Only host name characters reach the URL parser: it would take ports, paths and escapes as well.
  if (!HOST_NAME.test(name)) return undefined;
  try {
    const host = new URL(`https://${name}`).hostname;
    return ASCII_HOST.test(host) && host.length <= HOST_LIMIT ? host : undefined;
  } catch {
    return undefined;
  }
}
