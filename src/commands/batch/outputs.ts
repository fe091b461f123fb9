import type { DraftFolder, GrowingFile } from '../../core/batch/draft-folder.ts';
import { fileStem } from '../../core/batch/file-name.ts';
import { nameInShard, type Shard } from '../../core/batch/shard.ts';
import type { Draft } from '../../core/draft.ts';
import { csvLine } from '../../formats/csv.ts';
import { eml } from '../../formats/eml.ts';
import { jsonPieces } from '../../formats/json.ts';
import { mailtoLink } from '../../formats/mailto.ts';
import { mbox } from '../../formats/mbox.ts';
import { text } from '../../formats/text.ts';
import type { Format } from '../../formats/types.ts';
import { placeWords } from './place-words.ts';
import { SendPages } from './send-pages.ts';

/** One draft of a batch. */
export interface Entry {
  readonly row: number;
  readonly draft: Draft;
  /** The id of its post, where a person has several drafts. */
  readonly post: string | undefined;
  /** What to look at once more, a sentence each. */
  readonly notes: readonly string[];
  /** Its own draft file, where one is made. */
  readonly file?: string;
}

/** What a batch makes of its drafts in one format. */
export interface Output {
  /** Where the draft now stands; for a file of its own also whether it stood there before. */
  add(entry: Entry): { readonly file: string; readonly outcome?: ReturnType<DraftFolder['put']> };
  close(): void;
}

/** A format that puts all drafts into one stream. */
interface Stream {
  readonly file: string;
  readonly head: string;
  /** What is written for one draft, one piece after the other. */
  pieces(entry: Entry): readonly string[];
}

const LINK_COLUMNS = ['row', 'name', 'place', 'post', 'address', 'subject', 'link'];

const STREAMS: Readonly<Record<string, Stream>> = {
  mbox: { file: 'letters.mbox', head: '', pieces: ({ draft }) => [mbox.format(draft)] },
  json: { file: 'letters.jsonl', head: '', pieces: ({ draft }) => jsonPieces(draft) },
  mailto: { file: 'links.csv', head: csvLine(LINK_COLUMNS), pieces: (entry) => [linkLine(entry)] },
};

function linkLine({ row, draft }: Entry): string {
  const [through] = draft.recipients;
  const { writer, letter } = draft;
  const who = [String(row), writer.name, placeWords(writer.place)];
  return csvLine([...who, through?.post ?? '', through?.address ?? '', letter.subject, mailtoLink(draft)]);
}

/** The formats that standard output can take: one at a time. */
export const STREAM_FORMATS: readonly string[] = Object.keys(STREAMS);

/** The outputs of these formats in a folder; those with a file for each draft come first, since the others point to it. */
export function outputsIn(
  folder: DraftFolder,
  formats: readonly string[],
  shard: Shard | undefined,
): Output[] {
  const each = [eml, text].filter(({ name }) => formats.includes(name));
  const streams = STREAM_FORMATS.filter((name) => formats.includes(name));
  return [
    ...each.map((format) => fileForEach(folder, format)),
    ...streams.map((name) => {
      const file = nameInShard(STREAMS[name]?.file ?? '', shard);
      return streamInto(folder.begin(file), name, file);
    }),
    ...(formats.includes('html') ? [new SendPages(folder, shard)] : []),
  ];
}

function fileForEach(folder: DraftFolder, { format, endings: [ending = ''] }: Format): Output {
  return {
    add({ row, post, draft }) {
      const file = fileStem(row, draft.writer.name, post) + ending;
      return { file, outcome: folder.put(file, format(draft)) };
    },
    close: () => undefined,
  };
}

/** All drafts in one stream of a format. */
export function streamInto(target: GrowingFile, format: string, file = ''): Output {
  const stream = STREAMS[format];
  if (stream === undefined) throw new Error(`${format} is no stream`);
  target.write(stream.head);
  return {
    add(entry) {
      for (const piece of stream.pieces(entry)) target.write(piece);
      return { file };
    },
    close: () => target.close(),
  };
}
