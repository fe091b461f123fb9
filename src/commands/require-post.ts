import type { Post } from '../core/directory.ts';
import { unknownChoice } from '../core/unknown-choice.ts';

/** The post of that id. Throws `InputError` with the nearest ids. */
export function requirePost(given: string, posts: readonly Post[]): Post {
  const id = given.trim().toLowerCase();
  const post = posts.find((one) => one.id === id);
  if (post !== undefined) return post;
  throw unknownChoice(
    'post',
    given,
    posts.map((one) => one.id),
  );
}
