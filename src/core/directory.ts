import type { InferOutput } from 'valibot';
import type { postSchema } from './directory-schema.ts';

/** An embassy, consulate, mission or ministry. */
export type Post = InferOutput<typeof postSchema>;
/** One e-mail address of a post. */
export type Address = Post['emails'][number];
export type Confidence = Address['confidence'];
export type Desk = Address['desk'];
export type Retired = NonNullable<Post['retired']>[number];

/** What a file of corrections says about one post: a known id with any of its fields, or a whole new post. */
export type Correction = Pick<Post, 'id'> & Partial<Post>;

/** A file of corrections that was laid over the shipped data. */
export interface CorrectionFile {
  readonly path: string;
  readonly corrections: readonly Correction[];
}

/** The posts as shipped, with files of corrections laid over them. */
export interface Directory {
  readonly posts: readonly Post[];
  /** In the order in which they were laid: where two say something of one post, the later counts. */
  readonly corrections: readonly CorrectionFile[];
  /** Countries (ISO 3166-1 alpha-2) that have no diplomatic relations with China. */
  readonly withoutRelations: ReadonlySet<string>;
  /** After this day, YYYY-MM-DD, somebody must have looked at the shipped data again. */
  readonly reviewBy: string;
  /** Why the person's own corrections could not be read, where they could not. */
  readonly unread?: string;
}
