import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import type { Format } from '../formats/types.ts';

export interface DeliveryRequest {
  /** One, or one for each recipient. */
  readonly drafts: readonly Draft[];
  /** After `--separate`: a list, even where it is a list of one. */
  readonly separate?: boolean;
  readonly format: Format;
  /** The file to write. */
  readonly path?: string;
  /** May an existing file be replaced? */
  readonly replace: boolean;
  /** What to open the draft with: `mail` or a webmail's name. */
  readonly service: string;
}

/** What happened, in words that claim nothing more, and what to do next. */
export interface Receipt {
  /** "Copied the letter to the clipboard." Never "sent". */
  readonly done: string;
  /** Was something else done than what was asked for? Then it is told even when quiet. */
  readonly instead?: true;
  readonly next?: string;
}

/** Hands drafts over. Acts on the world through the Context alone. */
export interface Delivery {
  readonly name: string;
  /** Its line in the menu. */
  readonly summary: string;
  /** Throws, before any delivery is begun, where this one could not be done. */
  refuse?(request: DeliveryRequest, context: Context): void | Promise<void>;
  /** Throws a `ToolError` that names a way out when it cannot be done. */
  deliver(request: DeliveryRequest, context: Context): Promise<readonly Receipt[]>;
}
