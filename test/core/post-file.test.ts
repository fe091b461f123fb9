import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../src/core/countries.ts';
import type { Post } from '../../src/core/directory.ts';
import { localPost } from '../../src/core/district.ts';
import { factsIn, postFile, postsConcerning } from '../../src/core/post-file.ts';
import { type RecipientsRequest, selectRecipients } from '../../src/core/recipients.ts';
import { gazetteerOf, shipped } from './shipped-places.ts';

const posts: Post[] = JSON.parse(readFileSync(new URL('../../data/posts.json', import.meta.url), 'utf8'));
const countries = parseCountries(shipped('countries.json'));
const facts = { reviewBy: '2027-01-31', withoutRelations: new Set(['PW', 'TV']) };
const file = Buffer.from(postFile(posts, facts));
const COPIES = ['un-new-york', 'un-geneva'];
// A few islands have no towns.
const CODES = Object.keys(JSON.parse(shipped('countries.json'))).filter((code) =>
  existsSync(new URL(`../../data/places/${code}.tsv`, import.meta.url)),
);

function few(code: string): Post[] {
  const partOf = countries.partOf(code);
  return postsConcerning(file, partOf === undefined ? [code] : [code, partOf.slice(0, 2)], COPIES);
}

it('keeps the facts of the directory as a whole', () => {
  expect(factsIn(file)).toEqual(facts);
});

describe('the posts of one letter', () => {
  it('are few, and whole', () => {
    expect(few('KR').map(({ id }) => id)).toEqual([
      ...['kr-seoul', 'kr-busan', 'kr-gwangju', 'kr-jeju', 'un-new-york', 'un-geneva'],
    ]);
    for (const post of few('US')) expect(posts).toContainEqual(post);
  });

  it('hold the embassy of a host that serves another country', () => {
    expect(few('LI').map(({ id }) => id)).toEqual(expect.arrayContaining(['ch-zurich', 'ch-bern']));
  });

  it('lead to the same choice as all posts, from every region of every country', () => {
    const places = CODES.flatMap((code) => {
      const regions = gazetteerOf(code).regions.map((region) => ({ city: 'Town', country: code, region }));
      return [{ city: 'Town', country: code }, ...regions];
    });
    expect(places.length).toBeGreaterThan(3000);
    for (const place of places) {
      const partOf = countries.partOf(place.country);
      const country = { name: countries.name(place.country), ...(partOf && { partOf }) };
      const request = (some: readonly Post[]): RecipientsRequest => ({
        ...{ place, country, posts: some, withoutRelations: false, toLocalPost: true, copies: COPIES },
      });
      const some = few(place.country);
      expect(localPost(place, some, country)?.post.id).toBe(localPost(place, posts, country)?.post.id);
      expect(selectRecipients(request(some))).toEqual(selectRecipients(request(posts)));
    }
  });
});
