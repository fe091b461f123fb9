export type ConcernKind =
  | 'person'
  | 'number'
  | 'route'
  | 'place-and-date'
  | 'insult'
  | 'threat'
  | 'other-cause';

/** A thing found in a view, and why it is better left out. */
export interface Finding {
  readonly kind: ConcernKind;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export const REASONS = {
  person:
    'A name can lead to this person, or to family and helpers; “a woman I know” or “my cousin” says as much and harms nobody.',
  phone:
    'A telephone number leads to whoever answers it; leave it out, your name and town are all that the letter needs.',
  document:
    'A number like this leads straight to one person’s papers; leave it out, the letter asks for all who are held.',
  account:
    'An address or account can be read and traced back; leave it out, an answer can come to the mail you write from.',
  route:
    'A way, a hiding place or a guide that is named can be closed or punished; write only that people had to leave.',
  place:
    'Where and when someone was caught can tell who they are; write “held in China” and no place or day.',
  insult: 'A reader who feels insulted stops reading; say what happens to people, and what you ask for.',
  threat:
    'A threat gives a reason not to listen and may put you at risk; ask for what you hope they will do.',
  otherCause:
    'However just, another cause lets this letter be laid aside as politics; keep to the people it is for.',
} as const;
