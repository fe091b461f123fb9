import * as v from 'valibot';
import type { CampaignData } from './campaign.ts';
import { campaignSchema } from './campaign-schema.ts';
import type { Problem } from './errors.ts';

/** Holds what a `campaign.json` says to the schema, and tells every problem at once. */
export function checkCampaign(value: unknown): { campaign: CampaignData } | { problems: Problem[] } {
  const result = v.safeParse(campaignSchema, value);
  if (result.success) return { campaign: result.output };
  return {
    problems: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}
