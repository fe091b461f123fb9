import type { Post } from '../../src/core/directory.ts';
import { expected, problem } from '../../src/core/directory-rules.ts';
import type { Problem } from '../../src/core/errors.ts';
import { fold } from '../../src/core/fold.ts';

/** Ids that are not the city's name as it stands, and why. An id never changes, a name may. */
const OTHER_IDS: Readonly<Record<string, string>> = {
  'cn-foreign-ministry': 'a ministry, not a post in a city',
  'de-duesseldorf': 'the umlaut written out',
  'de-frankfurt': 'short for Frankfurt am Main',
  'de-munich': 'the English name',
  'mt-valletta': 'known by the capital, stands in St Julian’s beside it',
  'my-penang': 'known by the state, stands in George Town',
  'us-washington': 'without D.C.',
};

/** What is wrong with a sound post's id, links, domains and notes; paths begin at the post. */
export function postProblems(post: Post): Problem[] {
  return [...idEndsWithCity(post), ...linksParse(post), ...domainsAreUsed(post), ...notesSpeak(post)];
}

function idEndsWithCity({ id, city }: Post): Problem[] {
  const tail = fold(city.replace(/['’]/g, '')).replaceAll(' ', '-');
  if (id.slice(3) === tail || id in OTHER_IDS) return [];
  return [problem('id', expected(`an id that ends with "-${tail}", the city`, id))];
}

function linksParse({ emails, postalAddress, website, x, district, closed }: Post): Problem[] {
  const read = emails.flatMap(({ sources }, email) =>
    sources.map(({ where }, source) => [`emails.${email}.sources.${source}.where`, where] as const),
  );
  return [
    ...read.flatMap(([path, where]) => whereProblems(path, where)),
    ...whereProblems('postalAddress.source', postalAddress?.source),
    ...whereProblems('website', website),
    ...whereProblems('x.source', x?.source),
    ...whereProblems('district.source', district?.source),
    ...whereProblems('closed.source', closed?.source),
  ];
}

/** A source is a link, perhaps with words, or words alone that let another person find it. */
export function whereProblems(path: string, where: string | undefined): Problem[] {
  if (where === undefined) return [];
  const links = where.match(/https?:\S*/g) ?? [];
  const isSound = links.length > 0 ? links.every((link) => hostOf(link)?.includes('.')) : where.includes(' ');
  return isSound ? [] : [problem(path, expected('a link that can be opened, or words', where))];
}

function domainsAreUsed({ domains = [], emails, retired = [], website }: Post): Problem[] {
  const hosts = [...emails, ...retired].map(({ address }) => address.slice(address.lastIndexOf('@') + 1));
  const used = [...hosts, ...(website === undefined ? [] : [hostOf(website) ?? ''])];
  return domains.flatMap((domain, index) =>
    used.some((host) => isWithin(host, domain))
      ? []
      : [problem(`domains.${index}`, expected('a domain that an address or the website is at', domain))],
  );
}

/** Writers read them: sentences, without the words of those who gathered the data, and without telephone numbers. */
function notesSpeak({ emails, notes }: Post): Problem[] {
  const all = [['notes', notes], ...emails.map(({ note }, index) => [`emails.${index}.note`, note])] as const;
  return all.flatMap(([path = '', note]) => {
    if (note === undefined) return [];
    const isSpoken =
      note.endsWith('.') && !/\+\d|\bcommit\b|@[0-9a-f]{7}|\b(CLOSED|DISTRICT|NOT)\b/.test(note);
    return isSpoken ? [] : [problem(path, expected('sentences that speak to a writer', note))];
  });
}

/** The host of a link, with or without words after it; undefined for words. */
export function hostOf(where: string): string | undefined {
  const link = /^https?:\S+/.exec(where)?.[0];
  return link !== undefined && URL.canParse(link) ? new URL(link).hostname : undefined;
}

/** `fi.china-embassy.org` is within `china-embassy.org`, and that within itself. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
