import * as v from 'valibot';

const text = (what: string) =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/, 'one line of text without control characters'),
    v.description(what),
  );
const date = (what: string) =>
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2027-03-31'), v.description(what));
const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'a language tag such as "en" or "zh-Hans"'),
);

const factSchema = v.strictObject({
  text: text('The fact in a sentence of our own.'),
  sources: v.pipe(
    v.array(text('A page or a document.')),
    v.minLength(1),
    v.description('Where it was read.'),
  ),
  asOf: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d{2}){0,2}$/, 'a date such as 2023-10-17'),
    v.description('The date that the fact holds for.'),
  ),
  confidence: v.picklist(['high', 'medium', 'low']),
});

const targetSchema = v.variant('chosenBy', [
  v.strictObject({
    chosenBy: v.pipe(v.literal('writer-place'), v.description('The post that serves the writer’s town.')),
    role: v.literal('to'),
  }),
  v.strictObject({
    chosenBy: v.pipe(v.literal('fixed'), v.description('One post for every writer.')),
    role: v.literal('cc'),
    post: text('The post’s id in the directory.'),
  }),
]);

const languageSchema = v.strictObject({
  review: v.pipe(
    v.picklist(['original', 'reviewed', 'unreviewed']),
    v.description('Written in this language first, read by a native reader, or not read by one yet.'),
  ),
  subjects: v.pipe(v.array(text('A subject line.')), v.minLength(1)),
  asks: v.pipe(
    v.record(v.string(), v.pipe(v.array(text('Words of the letter.')), v.minLength(1))),
    v.description('Each ask, by id: in every letter stands one of its phrases.'),
  ),
  prompts: v.pipe(v.array(text('A question that helps to write a sentence of one’s own.')), v.minLength(1)),
  place: v.exactOptional(
    text('How the writer’s place is written in this language: "{country} {city}". Else "{city}, {country}".'),
  ),
  through: v.exactOptional(
    v.pipe(
      v.strictObject({
        embassy: text('With {country}, where it stands.'),
        consulate: text('With {city}, where it stands.'),
        'un-mission': text('With {city}, where it stands.'),
      }),
      v.description('What the posts are called in this language. Else their English names.'),
    ),
  ),
  socialPosts: v.exactOptional(
    v.array(text('A short public post, with {{handle}} for the account that it speaks to.')),
  ),
  addressed: v.exactOptional(
    v.pipe(
      v.strictObject({
        within: text('Within a sentence: "Ministry of Foreign Affairs of China".'),
        apart: text('On its own after the last sentence: "To the Ministry of Foreign Affairs of China."'),
      }),
      v.description('What a public post calls its addressee where no account is known.'),
    ),
  ),
  safety: v.strictObject({
    short: text('What everybody reads before the first question.'),
    full: v.pipe(v.array(text('A paragraph of the whole note.')), v.minLength(1)),
  }),
});

/** What `campaign.json` holds. The letter stands beside it: `letter.<language>.hbs`. */
export const campaignSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id such as "my-campaign"')),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text('What the campaign asks for, in a few words.'),
  status: v.picklist(['active', 'paused', 'closed']),
  note: v.optional(text('What a writer is told where it is paused or closed.')),
  published: date('When this version was published.'),
  reviewBy: date('After this day somebody must read the facts again.'),
  appealUntil: v.optional(date('Letters are asked for until this day; after it the writer is told so.')),
  addressee: text('The office that the letter speaks to.'),
  targets: v.pipe(v.array(targetSchema), v.minLength(1)),
  facts: v.pipe(v.record(v.string(), factSchema), v.description('What the letter states, by id.')),
  languages: v.pipe(
    v.record(language, languageSchema),
    v.description('What stands beside each letter, by language tag.'),
  ),
  licence: text('Under what terms the words may be used.'),
});
