/** The words of every question, in one place. */
export const QUESTIONS = {
  name: 'Your name, as you sign a letter:',
  city: 'Your town or city:',
  country: 'Your country:',
  region: 'Your state, province or region:',
  whichTown: 'Which of these is your town?',
  words: 'Your own words, a sentence or two (or leave it empty):',
  wordsAgain:
    'Even one sentence makes a letter yours, and such letters are read with more care (empty is fine):',
  subject: 'Subject:',
  menu: 'What would you like to do with it?',
  change: 'What would you like to change?',
  file: 'Save it as:',
  service: 'Open it in:',
  replace: (path: string) => `${path} exists. Replace it?`,
  language: 'The language of your letter:',
  careful: 'What would you like to do?',
  search: 'Search the web for:',
  edit: 'Edit the letter:',
  postMenu: 'What would you like to do with the post?',
  postText: 'Your post:',
  network: 'Where would you like to post it?',
  server: 'Your Mastodon server:',
  remake: 'The letter is made anew, and your changes from the editor are lost. Go on?',
} as const;

/** The last entry of a list that a person may leave without a choice. */
export const BACK = { name: 'Back', value: null } as const;
