import { describe, expect, it } from 'vitest';
import type { WriteOptions } from '../../src/commands/write-options.ts';
import type { Answer } from '../support/prompter.ts';
import { refusalOfAda, write, writeAsAda } from '../support/write.ts';

interface Outcome {
  readonly from: string;
  readonly region: string | null;
  readonly to: string;
  /** What is said of the place, if anything. */
  readonly said: string;
}

async function placed(flags: Partial<WriteOptions>): Promise<Outcome> {
  const { out, err } = await writeAsAda({ ...flags, json: true });
  const { writer, recipients } = JSON.parse(out.text());
  const said = err
    .text()
    .split('\n')
    .filter((line) => line !== '' && !/^(To|Cc|Not by e-mail) /.test(line));
  return { from: writer.city, region: writer.region, to: recipients[0].post, said: said.join('\n') };
}

describe('a town from the flags', () => {
  it.each<[string, Partial<WriteOptions>, Outcome]>([
    ['as the list has it', {}, { from: 'Chicago', region: 'US-IL', to: 'us-chicago', said: '' }],
    [
      'typed in one case: as the list has it',
      { city: 'CHICAGO', country: 'usa' },
      { from: 'Chicago', region: 'US-IL', to: 'us-chicago', said: '' },
    ],
    [
      'in another language: as it was typed',
      { city: '시카고', country: '미국' },
      { from: '시카고', region: 'US-IL', to: 'us-chicago', said: '' },
    ],
    [
      'with its region behind a comma',
      { city: 'Portland, Oregon' },
      { from: 'Portland', region: 'US-OR', to: 'us-san-francisco', said: '' },
    ],
    [
      'with its region behind a comma, in short',
      { city: 'Portland, ME' },
      { from: 'Portland', region: 'US-ME', to: 'us-new-york', said: '' },
    ],
    [
      'with its region behind a comma and in --region',
      { city: 'Portland, Oregon', region: 'OR' },
      { from: 'Portland', region: 'US-OR', to: 'us-san-francisco', said: '' },
    ],
    ...['Oregon', 'OR', 'US-OR', 'us-or', 'oregon '].map((region): [string, object, Outcome] => [
      `with --region "${region}"`,
      { city: 'Portland', region },
      { from: 'Portland', region: 'US-OR', to: 'us-san-francisco', said: '' },
    ]),
    [
      'a slip: kept, with a guess',
      { city: 'Chcago' },
      {
        ...{ from: 'Chcago', region: null, to: 'us-washington' },
        said: 'Chcago is not in the list of places; it stays as you typed it. Did you mean Chicago, Illinois?',
      },
    ],
    [
      'nowhere in the list: kept',
      { city: 'Xyzzyville' },
      {
        ...{ from: 'Xyzzyville', region: null, to: 'us-washington' },
        said: 'Xyzzyville is not in the list of places; it stays as you typed it.',
      },
    ],
    [
      'nowhere in the list, with a region: that decides',
      { city: 'Xyzzyville', region: 'IL' },
      {
        ...{ from: 'Xyzzyville', region: 'US-IL', to: 'us-chicago' },
        said: 'Xyzzyville is not in the list of places; it stays as you typed it.',
      },
    ],
    [
      'of another region: the region decides, and it is told',
      { region: 'OR' },
      {
        ...{ from: 'Chicago', region: 'US-OR', to: 'us-san-francisco' },
        said: 'Chicago in Oregon is not in the list of places; it stays as you typed it. Did you mean Chicago, Illinois?',
      },
    ],
  ])('%s', async (_, flags, expected) => {
    expect(await placed(flags)).toEqual(expected);
  });

  it.each<[string, Partial<WriteOptions>, string]>([
    [
      'a name of two towns that different posts serve',
      { city: 'Portland' },
      `There is more than one Portland in the United States: say which with --region.
For Portland, Oregon: --region US-OR
For Portland, Maine: --region US-ME`,
    ],
    [
      'a bigger village of which it is not known how many live there',
      { city: 'Cottingham', country: 'GB' },
      `There is more than one Cottingham in the United Kingdom: say which with --region.
For Cottingham, North Northamptonshire, England: --region "North Northamptonshire"
For Cottingham, East Riding of Yorkshire, England: --region "East Riding of Yorkshire"`,
    ],
    [
      'a region with a slip',
      { region: 'Ilinois' },
      'There is no region "Ilinois" in the United States.\nDid you mean Illinois (US-IL)?',
    ],
    [
      'a country with a slip',
      { country: 'Untied States' },
      'There is no country "Untied States".\nDid you mean United States (US)?',
    ],
    [
      'a country that is none',
      { country: 'Zzzzzz' },
      'There is no country "Zzzzzz".\nGive its name, or its two-letter code such as US, KR or DE.',
    ],
  ])('refuses %s', async (_, flags, text) => {
    const told = await refusalOfAda(flags);
    expect([told.exitCode, told.text]).toEqual([2, text]);
    expect([told.context.out.text(), told.context.err.text()]).toEqual(['', '']);
  });

  it('names regions that there are where none is near', async () => {
    const { exitCode, text } = await refusalOfAda({ region: 'Qqqqqqq' });
    expect(exitCode).toBe(2);
    expect(text).toMatch(
      /^There is no region "Qqqqqqq".*\nFor example (\S.* \(US-[A-Z]{2}\) or ){4}\S.* \(US-[A-Z]{2}\)$/,
    );
  });
});

describe('a town that is asked', () => {
  const outline = async (flags: Partial<WriteOptions>, answers: readonly Answer[] = []) => {
    const given = { name: 'Ada Lovelace', words: '', json: true, ...flags };
    const { out } = await write(given, { interactive: true, answers });
    const { writer, recipients } = JSON.parse(out.text());
    return `${writer.city}, ${writer.region}, ${writer.country} → ${recipients[0].post}`;
  };
  const portland = {
    ask: 'Your town or city:',
    typed: 'portland, or',
    pick: 'Portland, Oregon, United States',
  };

  it('with its country, in one question', async () => {
    expect(await outline({}, [portland])).toBe('Portland, US-OR, US → us-san-francisco');
  });

  it('not listed: then the country, the near names, and the region where it decides', async () => {
    const answers = [
      { ask: 'Your town or city:', typed: ' Chcagoo ', pick: 'Chcagoo (not in this list)' },
      { ask: 'Your country:', typed: 'united states', pick: 'United States' },
      {
        ask: 'Chcagoo is not in the list of places. Did you mean one of these?',
        choose: 'No, it is Chcagoo',
      },
      { ask: 'Your state, province or region:', typed: 'illin', pick: 'Illinois' },
    ];
    expect(await outline({}, answers)).toBe('Chcagoo, US-IL, US → us-chicago');
  });

  it('with a slip that is mended', async () => {
    const answers = [
      {
        ask: 'Chcago is not in the list of places. Did you mean one of these?',
        choose: 'Chicago, Illinois',
      },
    ];
    expect(await outline({ city: 'Chcago', country: 'US' }, answers)).toBe('Chicago, US-IL, US → us-chicago');
  });

  it('with namesakes', async () => {
    const answers = [{ ask: 'Which of these is your town?', choose: 'Portland, Maine' }];
    expect(await outline({ city: 'Portland', country: 'US' }, answers)).toBe(
      'Portland, US-ME, US → us-new-york',
    );
  });

  it('in a country that is given', async () => {
    const answers = [
      { ask: 'Your town or city:', text: '  ' },
      { ask: 'Your town or city:', text: 'busan' },
    ];
    expect(await outline({ country: 'South Korea' }, answers)).toBe('Busan, KR-26, KR → kr-busan');
  });

  it('whose country is asked', async () => {
    const answers = [{ ask: 'Your country:', typed: 'south k', pick: 'South Korea' }];
    expect(await outline({ city: 'Busan' }, answers)).toBe('Busan, KR-26, KR → kr-busan');
  });

  it('not listed, where one post serves the whole country: no region is asked', async () => {
    expect(await outline({ city: 'Xyzzyville', country: 'IE' })).toBe('Xyzzyville, null, IE → ie-dublin');
  });
});
