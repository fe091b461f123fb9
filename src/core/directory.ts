import type { InferOutput } from 'valibot';
import type { postSchema } from './directory-schema.ts';

/** An embassy, consulate, mission or ministry. */
export type Post = InferOutput<typeof postSchema>;
/** One e-mail address of a post. */
export type Address = Post['emails'][number];
export type Confidence = Address['confidence'];
export type Desk = Address['desk'];
export type XAccount = NonNullable<Post['x']>;
