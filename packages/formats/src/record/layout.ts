/** The files of one record in a download: a folder with an `info.json`. */
export interface RecordFiles {
  /** Path of the folder, such as `record_37700`; `''` when the names begin inside it. */
  readonly folder: string;
  /** Path of its `info.json`. */
  readonly info: string;
  /** Path of its `statistics.csv`; null where there is none. */
  readonly statistics: string | null;
  /** What is sampled at a fixed rate: WAV files. */
  readonly signals: readonly ChannelFile[];
  /** What is not: CSV files, or HXD in old downloads. */
  readonly events: readonly ChannelFile[];
}

/** A file that holds one channel. */
export interface ChannelFile {
  /** Name of the channel, which is the file's without its ending: `ECG_I`. */
  readonly channel: string;
  /** Name of the file, with its folders. */
  readonly path: string;
}

/**
 * Finds the records among the names of files, in the order in which they come: a record's own download has one, that of
 * a range one for each record that it overlaps.
 *
 * Left out are files that converters put beside the original ones, among them CSV files named like a WAV file, which hold
 * the same samples, and hidden files, such as those in which macOS keeps what another disk cannot hold of a file. Letters
 * of either case make the same name, as they do on many disks.
 */
export function findRecords(paths: Iterable<string>): RecordFiles[] {
  const folders = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(slash, 0));
    const name = path.slice(slash + 1);
    if (name.startsWith('.')) continue;
    const files = folders.get(folder) ?? new Map<string, string>();
    files.set(name, path);
    folders.set(folder, files);
  }
  return [...folders].flatMap(([folder, files]) => {
    const info = fileNamed(files, 'info.json');
    return info === undefined ? [] : recordFiles(folder, info, files);
  });
}

/**
 * Files of channels that are in no record's folder: whose they are and when they begin, nothing tells. Whoever sorted a
 * download by hand may have put them there.
 *
 * @param records what {@link findRecords} found among the same paths
 */
export function findStrays(paths: Iterable<string>, records: readonly RecordFiles[]): string[] {
  const folders = records.map(({ folder }) => (folder === '' ? '' : `${folder}/`));
  return [...paths].filter(
    (path) => /(^|\/)[^./][^/]*\.(wav|csv|hxd)$/i.test(path) && !folders.some((folder) => path.startsWith(folder)),
  );
}

function recordFiles(folder: string, info: string, files: ReadonlyMap<string, string>): RecordFiles {
  const signals = withEnding(files, '.wav');
  const taken = new Set([...signals.map(({ channel }) => channel.toLowerCase()), 'statistics']);
  const isEvents = ({ channel }: ChannelFile): boolean => !taken.has(channel.toLowerCase());
  const events = [...withEnding(files, '.csv'), ...withEnding(files, '.hxd')].filter(isEvents);
  return { folder, info, statistics: fileNamed(files, 'statistics.csv') ?? null, signals, events };
}

function fileNamed(files: ReadonlyMap<string, string>, wanted: string): string | undefined {
  return [...files].find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function withEnding(files: ReadonlyMap<string, string>, ending: string): ChannelFile[] {
  return [...files]
    .filter(([name]) => name.toLowerCase().endsWith(ending))
    .map(([name, path]) => ({ channel: name.slice(0, -ending.length), path }));
}
