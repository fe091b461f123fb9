/** A file of a campaign's folder. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

/** A small campaign that is true and works at once, to be changed. `today` is YYYY-MM-DD. */
export function starterFiles(id: string, today: string): readonly StarterFile[] {
  return [
    { name: 'campaign.json', text: `${JSON.stringify(campaignData(id, today), null, 2)}\n` },
    { name: 'letter.en.hbs', text: LETTER },
    { name: 'README.md', text: readme(id) },
  ];
}

function campaignData(id: string, today: string): object {
  return {
    ...{ id, version: 1, title: 'Keep the promise of the Refugee Convention', status: 'active' },
    ...{ published: today, reviewBy: halfAYearAfter(today) },
    addressee: "The Minister of Foreign Affairs of the People's Republic of China",
    targets: [
      { chosenBy: 'writer-place', role: 'to' },
      { chosenBy: 'fixed', role: 'cc', post: 'un-new-york' },
    ],
    facts: {
      'refugee-convention': {
        text: 'China acceded to the 1951 Convention relating to the Status of Refugees on 24 September 1982.',
        sources: ['UN Treaty Collection table (copy): docslib.org/doc/5005851'],
        ...{ asOf: '1982-09-24', confidence: 'high' },
      },
    },
    languages: {
      en: {
        review: 'original',
        subjects: [
          'The promise of the Refugee Convention',
          'Protection for people who fled',
          'A request from a citizen',
        ],
        asks: {
          protect: [
            'protect people who fled',
            'protection to those who had to flee',
            'keep safe everybody who sought refuge',
            'shelter those who came in fear',
            'that refugees find protection',
          ],
        },
        prompts: ['Why does this matter to you?', 'Who are you, and what do you do?'],
        safety: {
          short:
            'A letter with your name goes to the Chinese authorities, who may keep it. Think first. Never name a person who is in danger.',
          full: [
            'A letter with your name goes to the Chinese authorities, and they may keep it.',
            'Never name a person who is in danger, nor anyone who helps them.',
          ],
        },
      },
    },
    licence: 'CC0-1.0',
  };
}

function halfAYearAfter(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 6, 1);
  return date.toISOString().slice(0, 10);
}

const LETTER = `{{! Each paragraph stands in several wordings, so that letters differ. Any combination must read as one letter. }}
Through the {{post}}

Your Excellency,

{{#wording}}
I write to you from {{place}}, as a citizen who follows with concern what becomes of people in flight.
{{or}}
From {{place}} I send you a short letter about men, women and children on the run, whose safety is in your hands.
{{or}}
My home is {{place}}. The fate of those who leave everything behind does not let me rest, and so I turn to you.
{{or}}
Thank you for reading a few lines from {{place}}; they are about human beings who look for a safe place.
{{or}}
This comes to you from {{place}}, out of worry for families who crossed a border because they saw no other way.
{{/wording}}

{{#if words}}
{{words}}

{{/if}}
{{#wording}}
China has been a State party to the 1951 Convention relating to the Status of Refugees since 1982. It is a promise that does your country honour.
{{or}}
Since 1982 your country has belonged to the Refugee Convention of 1951, and many look to it for the example that it gives.
{{or}}
The Convention of 1951, which China joined in 1982, says in law what kindness says by itself: nobody shall be driven back into danger.
{{or}}
In 1982 China acceded to the 1951 Convention on refugees. What was undertaken then is needed as much today.
{{or}}
There is a treaty that speaks for these people: the 1951 Refugee Convention, to which China acceded in 1982.
{{/wording}}

{{#wording}}
I respectfully ask your Government to protect people who fled, and I would be grateful for a reply.
{{or}}
May I ask you to see to it that refugees find protection? An answer, however brief, would mean much to me.
{{or}}
Please give protection to those who had to flee. I hope to hear from you, and I thank you for your attention.
{{or}}
What I ask is simple: shelter those who came in fear. Your response would be very welcome.
{{or}}
My request is that China keep safe everybody who sought refuge there. I look forward to what you will write.
{{/wording}}

Respectfully,

{{name}}
{{place}}
`;

function readme(id: string): string {
  return `# ${id}

A campaign is this folder: what a letter says, to whom, and on which facts it rests. It works as it is; change it until
it says what you want to say.

- \`campaign.json\`: the title; \`targets\` (the post that serves the writer's town, and fixed posts by their id: see
  \`dear-minister directory\`); \`facts\`, each with its sources and date; and for each language the subjects, the asks, the
  questions that help a writer to find words of their own, and the note on safety. \`reviewBy\` is the day by which
  somebody must read the facts again; \`appealUntil\`, if you add it, the last day that letters are asked for; \`status\` is
  \`active\`, \`paused\` or \`closed\`.
- \`letter.en.hbs\`: the letter. \`{{name}}\`, \`{{place}}\`, \`{{city}}\`, \`{{country}}\`, \`{{post}}\` and \`{{words}}\` are filled in.
  \`{{#wording}}…{{or}}…{{/wording}}\` holds several wordings of a paragraph: with five wordings of each of three paragraphs
  there are 125 letters. Another language is another file, \`letter.ko.hbs\`, and its part in \`campaign.json\`.

\`\`\`sh
dear-minister campaign check .          # every problem, and how alike the letters are
dear-minister --campaign . --print      # a letter
\`\`\`

Write courteously, with absolute dates, one clear set of asks and no name of a person in danger. Each number in the letter
must stand in a fact, and each ask's phrases in \`asks\` must be found in every wording.
`;
}
