import type { Confidence, Post } from './directory.ts';
import type { Place } from './place.ts';

/** Who writes. */
export interface Advocate {
  readonly name: string;
  readonly place: Place;
  /** Their own e-mail address, for From in files. */
  readonly from?: string;
}

/** A post with the address chosen. */
export interface Recipient {
  readonly post: string;
  readonly role: 'to' | 'cc';
  /** The post's name. */
  readonly name: string;
  readonly address: string;
  readonly confidence: Confidence;
  /** When a source last showed the address: `2018-01`, `2020`, or null where no source is dated. */
  readonly seen: string | null;
  /** The post that this one stands in for, since that one has no usable address. */
  readonly insteadOf?: string;
  /** Why this post, in words: "serves Illinois". */
  readonly reason: string;
}

/** A post that the letter should reach and cannot reach by e-mail. */
export interface Unreachable {
  readonly post: Post;
  /** Why, in words. */
  readonly reason: string;
}

/** Subject and body, lines ended by LF, no line break at the end of the body. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  /** Which of how many wordings it is. */
  readonly wording?: { readonly number: number; readonly of: number };
}

/** An unsent message: what every format and every delivery takes. */
export interface Draft {
  readonly campaign: string;
  /** BCP 47 tag of the letter. */
  readonly language: string;
  readonly writer: Advocate;
  /** At least one, the `to` ones first. */
  readonly recipients: readonly Recipient[];
  readonly unreachable: readonly Unreachable[];
  readonly letter: Letter;
}
