import type { InferOutput } from 'valibot';
import type { campaignSchema } from './campaign-schema.ts';
import type { LetterTemplate } from './template.ts';

/** What a campaign's `campaign.json` says. */
export type CampaignData = InferOutput<typeof campaignSchema>;

/** A campaign with its letters ready to be filled in. */
export interface Campaign extends CampaignData {
  /** The languages that it has letters in. */
  readonly tags: readonly string[];
  /** The letters that were read, by language; as `languages` it may hold fewer than there are `tags`. */
  readonly letters: ReadonlyMap<string, LetterTemplate>;
}

/** Does the campaign write to the post that serves the writer's town? */
export function writesToLocalPost({ targets }: CampaignData): boolean {
  return targets.some(({ chosenBy }) => chosenBy === 'writer-place');
}

/** The posts that get every letter of the campaign, beside the one that serves the writer's town. */
export function copiesOf({ targets }: CampaignData): string[] {
  return targets.flatMap((target) => (target.chosenBy === 'fixed' ? [target.post] : []));
}
