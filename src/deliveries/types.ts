import type { Context } from '../context.ts';
import type { Draft } from '../core/draft.ts';
import type { Format } from '../formats/types.ts';

interface DeliveryRequest {
  /** One, or one for each recipient. */
  readonly drafts: readonly Draft[];
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
  /** "Copied the letter to the clipboard." Never "sent". Empty when the result speaks for itself. */
  readonly done: string;
  readonly next?: string;
}

/** Hands drafts over. Acts on the world through the Context alone. */
export interface Delivery {
  readonly name: string;
  /** One line for help and menu. */
  readonly summary: string;
  /** Throws a `ToolError` that names a way out when it cannot be done. */
  deliver(request: DeliveryRequest, context: Context): Promise<readonly Receipt[]>;
}
