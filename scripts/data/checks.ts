import * as v from 'valibot';
import type { Post } from '../../src/core/directory.ts';
import { checkPost, checkPosts, expected, problem } from '../../src/core/directory-rules.ts';
import { noRelationsSchema } from '../../src/core/directory-schema.ts';
import type { Problem } from '../../src/core/errors.ts';
import type { World } from '../../src/core/world.ts';
import { doubtsAbout } from './doubts.ts';
import { postProblems, whereProblems } from './post-checks.ts';
import { regionProblems } from './region-checks.ts';

/** The files of the directory as they were read, unchecked. */
export interface DirectoryFiles {
  readonly posts: unknown;
  readonly noRelations: unknown;
}

/** What a check found. `posts` and `noRelations` are the sound ones, all of them where there is no problem. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly doubts: readonly Problem[];
  readonly posts: readonly Post[];
  readonly noRelations: NoRelations;
}

type NoRelations = v.InferOutput<typeof noRelationsSchema>;

/** Holds the directory to its schema and rules, and to the countries and places that are shipped with it. */
export function checkDirectory(files: DirectoryFiles, world: World, today: string): Findings {
  const outcome = checkPosts(files.posts, today);
  const posts = 'posts' in outcome ? outcome.posts : soundPosts(files.posts, today);
  const states = v.safeParse(noRelationsSchema, files.noRelations);
  const noRelations = states.success ? states.output : [];
  const problems = [
    ...('posts' in outcome ? [] : outcome.problems.map((one) => byId(one, files.posts))),
    ...ofEach(posts, (post) => [...postProblems(post), ...regionProblems(post, posts, world)]),
  ];
  const stateProblems = [
    ...(states.issues ?? []).map((issue) =>
      problem(v.getDotPath(issue) ?? '', expected(issue.message, issue.input)),
    ),
    ...noRelationsProblems(noRelations, posts, world, today),
  ];
  return {
    problems: [...inFile('posts.json', problems), ...inFile('no-relations.json', stateProblems)],
    doubts: ofEach(posts, doubtsAbout),
    posts,
    noRelations,
  };
}

function soundPosts(value: unknown, today: string): Post[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const outcome = checkPost(item, today);
    return 'post' in outcome ? [outcome.post] : [];
  });
}

function noRelationsProblems(
  states: NoRelations,
  posts: readonly Post[],
  world: World,
  today: string,
): Problem[] {
  const given = states.map(({ country }) => country);
  return states.flatMap(({ country, seen, source }, index) => {
    const embassy = posts.find(
      (post) => post.country === country && post.kind === 'embassy' && post.status === 'open',
    );
    const at = `${index}.country`;
    return [
      ...(world.codes.includes(country) ? [] : [problem(at, expected('a country that exists', country))]),
      ...(given.indexOf(country) < index
        ? [problem(at, `expected every state once, found ${country} again`)]
        : []),
      ...(embassy ? [problem(at, `expected a state without an embassy, found ${embassy.id}`)] : []),
      ...(seen > today.slice(0, seen.length)
        ? [problem(`${index}.seen`, expected(`a date up to ${today}`, seen))]
        : []),
      ...whereProblems(`${index}.source`, source),
    ];
  });
}

function ofEach(posts: readonly Post[], check: (post: Post) => readonly Problem[]): Problem[] {
  return posts.flatMap((post) =>
    check(post).map(({ path, message }) => ({ path: `${post.id}.${path}`, message })),
  );
}

/** `15.emails.0` is `us-chicago.emails.0` to somebody who looks for it in the file. */
function byId({ path, message }: Problem, posts: unknown): Problem {
  const [, index = '', rest = ''] = /^(\d+)(.*)$/.exec(path) ?? [];
  const post = index === '' ? undefined : (posts as ({ id?: unknown } | null)[])[Number(index)];
  const id = post?.id;
  return typeof id === 'string' ? problem(id + rest, message) : { path, message };
}

function inFile(file: string, problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, message }) => ({ path: `${file} ${path}`.trimEnd(), message }));
}
