import type { DraftFolder } from '../../core/batch/draft-folder.ts';
import { paddedNumber } from '../../core/batch/file-name.ts';
import { nameInShard, type Shard } from '../../core/batch/shard.ts';
import { cardHtml } from '../../formats/send-page/card.ts';
import { CARDS_A_PAGE, pageHtml, pageName } from '../../formats/send-page/page.ts';
import type { Entry, Output } from './outputs.ts';

/** A page of the list on the first page: its file, and the people on it. */
interface Listed {
  readonly file: string;
  readonly first: string;
  readonly last: string;
  readonly cards: number;
}

/**
 * The pages to send from. A page is written when the next one begins; the first, which lists them all, is kept to the end.
 */
export class SendPages implements Output {
  readonly #folder: DraftFolder;
  readonly #shard: Shard | undefined;
  readonly #contents: Listed[] = [];
  #cards: string[] = [];
  #firstPage: readonly string[] = [];
  #names = { first: '', last: '' };

  constructor(folder: DraftFolder, shard: Shard | undefined) {
    this.#folder = folder;
    this.#shard = shard;
  }

  add({ row, post, draft, notes, file }: Entry): { file: string } {
    if (this.#cards.length === CARDS_A_PAGE) this.#turn(true);
    const id = post === undefined ? paddedNumber(row) : `${paddedNumber(row)}-${post}`;
    this.#cards.push(cardHtml({ id, draft, notes, ...(file !== undefined && { file }) }));
    const { name } = draft.writer;
    this.#names = { first: this.#cards.length === 1 ? name : this.#names.first, last: name };
    return { file: `${this.#fileOf(this.#contents.length + 1)}#card-${id}` };
  }

  close(): void {
    const several = this.#contents.length > 0;
    this.#turn(false);
    const html = pageHtml(this.#firstPage, {
      number: 1,
      ...(several && { contents: this.#contents, next: this.#fileOf(2) }),
    });
    this.#folder.put(this.#fileOf(1), html);
  }

  #turn(more: boolean): void {
    const number = this.#contents.length + 1;
    const cards = this.#cards;
    this.#contents.push({ file: this.#fileOf(number), ...this.#names, cards: cards.length });
    this.#cards = [];
    if (number === 1) {
      this.#firstPage = cards;
      return;
    }
    const html = pageHtml(cards, {
      ...{ number, first: this.#fileOf(1), previous: this.#fileOf(number - 1) },
      ...(more && { next: this.#fileOf(number + 1) }),
    });
    this.#folder.put(this.#fileOf(number), html);
  }

  #fileOf(number: number): string {
    return nameInShard(pageName(number), this.#shard);
  }
}
