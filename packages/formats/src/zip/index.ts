export { type RandomAccess, randomAccess } from '../bytes/random-access.js';
export type { Crc32 } from './crc32.js';
export type { Inflate, ZipEntry, ZipOptions } from './model.js';
export { openZip, type ZipArchive } from './open.js';
export { readZipStream, type ZipStreamEntry } from './stream.js';
export { writeZip, type ZipContent, type ZipContentSize, type ZipWriting, zipSize } from './write.js';
