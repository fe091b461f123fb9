import * as v from 'valibot';
import { emailSchema, retiredSchema } from './address-schema.ts';
import { area, country, date, domain, line, region, url } from './field-schemas.ts';

const postalAddressSchema = v.strictObject(
  {
    lines: v.pipe(
      v.array(line('40 Ailesbury Road'), 'a list of lines'),
      v.minLength(1, 'at least one line'),
      v.description('The lines to write on an envelope.'),
    ),
    source: v.pipe(line('https://…'), v.description('Where it was read.')),
  },
  'a postal address with lines and source',
);

const xSchema = v.strictObject(
  {
    handle: v.pipe(
      v.string('a handle such as "ChinaEmbOttawa"'),
      v.regex(/^\w{1,15}$/, 'a handle without @ such as "ChinaEmbOttawa"'),
      v.description("The post's account on X, without @."),
    ),
    source: v.pipe(line('https://…'), v.description('Where it was read.')),
  },
  'an account with handle and source',
);

const districtSchema = v.strictObject(
  {
    regions: v.pipe(
      v.array(area, 'a list of regions'),
      v.description(
        "What the post serves whole: ISO 3166-2 codes of any level, an ISO 3166-1 country, or region and county or city (CA-ON/Ottawa). What no consulate has is the embassy's.",
      ),
    ),
    shared: v.exactOptional(
      v.pipe(
        v.array(area, 'a list of regions'),
        v.description('Regions of which the post serves only a part.'),
      ),
    ),
    listed: v.exactOptional(
      v.pipe(
        v.array(area, 'a list of regions'),
        v.description(
          'Of the shared regions, those whose served counties all stand in `regions`: any other county there is not this post’s.',
        ),
      ),
    ),
    basis: v.exactOptional(
      v.pipe(
        v.picklist(['read', 'evident'], 'read or evident'),
        v.description(
          "read (the default): the district stands in a list; evident: every source places the post's work there, none states the district.",
        ),
      ),
    ),
    since: v.exactOptional(
      v.pipe(date, v.description('When the district took its present form, where that is known.')),
    ),
    source: v.pipe(line('https://…'), v.description('Where it was read.')),
  },
  'a district with regions and source',
);

const closedSchema = v.strictObject(
  {
    date: v.pipe(date, v.description('When it was closed.')),
    source: v.pipe(line('https://…'), v.description('Where it was read.')),
  },
  'a closure with date and source',
);

const coordinatesWords = 'latitude and longitude such as [41.89, -87.63]';
const degrees = (most: number) =>
  v.pipe(v.number(coordinatesWords), v.minValue(-most, coordinatesWords), v.maxValue(most, coordinatesWords));

/** One embassy, consulate, mission or ministry. */
export const postSchema = v.strictObject(
  {
    id: v.pipe(
      v.string('an id such as "us-chicago"'),
      v.regex(/^[a-z]{2}(-[a-z]+)+$/, 'an id in lower case such as "us-chicago"'),
      v.description(
        'Host country (ISO 3166-1 alpha-2, lower case) and city. Never changes once it is given.',
      ),
    ),
    kind: v.pipe(
      v.picklist(
        ['embassy', 'consulate-general', 'consulate', 'office', 'un-mission', 'eu-mission', 'ministry'],
        'embassy, consulate-general, consulate, office, un-mission, eu-mission or ministry',
      ),
      v.description('What kind of post it is.'),
    ),
    name: v.pipe(line("Embassy of the People's Republic of China in Ireland"), v.description('Its name.')),
    country: v.pipe(country, v.description('The country it stands in, ISO 3166-1 alpha-2.')),
    region: v.exactOptional(
      v.pipe(
        region,
        v.description(
          'The region it stands in, ISO 3166-2, where the country has several posts: a consulate whose district is not known serves this region.',
        ),
      ),
    ),
    city: v.pipe(line('Chicago'), v.description('The city it stands in.')),
    coordinates: v.pipe(
      v.strictTuple([degrees(90), degrees(180)], coordinatesWords),
      v.description('Latitude and longitude in degrees.'),
    ),
    status: v.pipe(
      v.picklist(['open', 'closed'], 'open or closed'),
      v.description('A closed post is kept so that nobody adds it again. It is never written to.'),
    ),
    closed: v.exactOptional(
      v.pipe(closedSchema, v.description('When a closed post was closed, where known.')),
    ),
    emails: v.pipe(
      v.array(emailSchema, 'a list of addresses'),
      v.description('Every address that was read.'),
    ),
    retired: v.exactOptional(
      v.pipe(
        v.array(retiredSchema, 'a list of addresses with address and reason'),
        v.description(
          'Addresses that are dead or wrong: kept so that nobody adds them again. They are never written to.',
        ),
      ),
    ),
    domains: v.exactOptional(
      v.pipe(
        v.array(domain, 'a list of mail domains'),
        v.description("Mail domains that belong to the post itself; never a mail provider's."),
      ),
    ),
    postalAddress: v.exactOptional(
      v.pipe(postalAddressSchema, v.description('Where a letter on paper goes.')),
    ),
    website: v.exactOptional(v.pipe(url, v.description("The post's own web site."))),
    x: v.exactOptional(v.pipe(xSchema, v.description("The post's own account on X."))),
    district: v.exactOptional(
      v.pipe(
        districtSchema,
        v.description("The regions that a consulate serves, or the embassy's own where they are listed."),
      ),
    ),
    notes: v.exactOptional(
      v.pipe(line('The street number was not read.'), v.description('Doubts that a writer should know.')),
    ),
  },
  'a post with id, kind, name, country, city, coordinates, status and emails',
);

/** The whole directory. */
export const postsSchema = v.pipe(
  v.array(postSchema, 'a list of posts'),
  v.title('Chinese diplomatic posts'),
  v.description('Embassies, consulates and missions of China, each fact with the place where it was read.'),
);

/** The states that have no Chinese embassy. */
export const noRelationsSchema = v.pipe(
  v.array(
    v.strictObject(
      {
        country: v.pipe(country, v.description('ISO 3166-1 alpha-2.')),
        name: v.pipe(line('Palau'), v.description('Its name in English.')),
        source: v.pipe(line('https://…'), v.description('Where it was read.')),
        seen: v.pipe(date, v.description('The date of the source.')),
      },
      'a state with country, name, source and seen',
    ),
    'a list of states',
  ),
  v.title('States without relations'),
  v.description('States that have no diplomatic relations with China, and so no Chinese embassy.'),
);
