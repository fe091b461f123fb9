import type { Draft } from '../core/draft.ts';
import { compose, type Manuscript } from './compose.ts';
import type { Setting } from './setting.ts';

/** The letter on the setting. Actions put a new one in its place. */
export interface Session {
  manuscript: Manuscript;
  readonly setting: Setting;
  drafts: readonly Draft[];
  readonly replace: boolean;
}

/** Puts a new manuscript in the place of the old one. Throws, and changes nothing, where no letter comes of it. */
export function rewrite(session: Session, manuscript: Manuscript): void {
  session.drafts = compose(manuscript, session.setting);
  session.manuscript = manuscript;
}
