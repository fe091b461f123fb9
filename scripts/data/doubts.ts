import type { Address, Post } from '../../src/core/directory.ts';
import { problem } from '../../src/core/directory-rules.ts';
import type { Problem } from '../../src/core/errors.ts';
import { hostOf, isWithin } from './post-checks.ts';

/** The ministry's own domains for the sites of its posts, before they moved to gov.cn. */
const MINISTRY_DOMAINS = [
  'gov.cn',
  'china-embassy.org',
  'china-consulate.org',
  'chineseembassy.org',
  'chineseconsulate.org',
];

/** What is not wrong by itself, but somebody ought to look at; paths begin at the post. */
export function doubtsAbout(post: Post): Problem[] {
  return [
    ...post.emails.flatMap((address, index) => [
      ...confidenceIsEarned(address, `emails.${index}`),
      ...officialHosts(post, address, `emails.${index}`),
    ]),
  ];
}

function confidenceIsEarned({ address, confidence, sources }: Address, path: string): Problem[] {
  const strong = sources.some(({ kind }) => ['official', 'host-government', 'un'].includes(kind));
  const several = new Set(sources.map(({ where }) => where)).size > 1;
  if (confidence !== 'high' || strong || several) return [];
  return [problem(path, `${address} has high confidence from one source, a ${sources[0]?.kind}`)];
}

function officialHosts({ domains = [], website = '' }: Post, { sources }: Address, path: string): Problem[] {
  const own = [...MINISTRY_DOMAINS, ...domains, hostOf(website) ?? ''];
  return sources.flatMap(({ kind, where }, index) => {
    const host = hostOf(where);
    const isOwn = host === undefined || own.some((domain) => isWithin(host, domain));
    if (kind !== 'official' || isOwn || /\b(copy|reprint)/.test(where)) return [];
    return [
      problem(
        `${path}.sources.${index}`,
        `an official source at ${host}, which is not known as the post's own`,
      ),
    ];
  });
}
