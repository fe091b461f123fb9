import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { campaignJsonSchema } from '../../scripts/build-schemas.ts';
import { checkCampaign } from '../../src/core/campaign-rules.ts';

const CAMPAIGN = JSON.parse(
  readFileSync(new URL('../../templates/north-korean-refugees/campaign.json', import.meta.url), 'utf8'),
);

function problemsOf(change: Record<string, unknown>): string[] {
  const checked = checkCampaign({ ...CAMPAIGN, ...change });
  return 'problems' in checked ? checked.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('checkCampaign', () => {
  it('has nothing to say about the shipped one', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, (string | RegExp)[]]>([
    ['a date in words', { reviewBy: 'soon' }, ['reviewBy: a date such as 2027-03-31']],
    ['no targets', { targets: [] }, [/^targets: /]],
    [
      'a fixed target without a post',
      { targets: [{ chosenBy: 'fixed', role: 'cc' }] },
      [/^targets\.0\.post: /],
    ],
    [
      'a fact without a source',
      { facts: { one: { ...CAMPAIGN.facts['article-3'], sources: [] } } },
      [/^facts\.one\.sources: /],
    ],
    ['a field that does not exist', { colour: 'red' }, [/^colour: /]],
    ['several at once', { id: 'No Spaces', version: 0 }, ['id: an id such as "my-campaign"', /^version: /]],
  ])('%s', (_, change, expected) => {
    const problems = problemsOf(change);
    expect(problems).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });

  it('is what the published JSON Schema says', () => {
    const published = readFileSync(new URL('../../data/campaign.schema.json', import.meta.url), 'utf8');
    expect(published).toBe(campaignJsonSchema());
  });
});
