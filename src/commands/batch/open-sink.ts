import type { Context } from '../../context.ts';
import type { Columns } from '../../core/batch/columns.ts';
import type { DraftFolder, GrowingFile } from '../../core/batch/draft-folder.ts';
import { isOthers } from '../../core/batch/leftovers.ts';
import type { Table } from '../../core/batch/table.ts';
import { say } from '../say.ts';
import { type Order, requireOneStream } from './options.ts';
import type { Progress } from './progress.ts';
import { DrySink, FolderSink, type Sink, StreamSink } from './sinks.ts';

/** Standard output gets text in pieces of this many characters. */
const PIECE = 1 << 16;

/** Opens what the drafts go into: nothing in a dry run, standard output, a device, or a folder. */
export async function openSink(
  { table, columns, path }: { readonly table: Table; readonly columns: Columns; readonly path: string },
  order: Order,
  context: Context,
  progress: Progress,
): Promise<{ sink: Sink; folder?: DraftFolder }> {
  const tell = (line: string) => {
    progress.clear();
    return say({ ...context, quiet: false }, [line]);
  };
  if (order.dryRun) return { sink: new DrySink(tell) };
  const [format = ''] = order.formats;
  if (order.folder === undefined) return { sink: new StreamSink(collecting(context.out), format, tell) };
  const device = await context.folders.stream(order.folder);
  if (device !== undefined) {
    requireOneStream(order.formats);
    return { sink: new StreamSink(device, format, tell) };
  }
  const { shard, resume, replace } = order;
  const folder = await context.folders.open(order.folder, {
    ...{ resume, replace, table: path, isOthers: (name: string) => isOthers(name, shard) },
    ...(shard !== undefined && { label: `${shard.index}-of-${shard.count}` }),
  });
  try {
    return { sink: new FolderSink(folder, order, table, columns), folder };
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

/** Standard output takes its text in larger pieces. */
function collecting(out: Context['out']): GrowingFile {
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    out.write(waiting.join(''));
    waiting = [];
    length = 0;
  };
  return {
    write(piece) {
      waiting.push(piece);
      length += piece.length;
      if (length >= PIECE) flush();
    },
    close: flush,
  };
}
