export type { EdfPatient, EdfRecording } from './identity.js';
export { edfLabel } from './label.js';
export type { EdfAnnotation, EdfBlock, EdfDescription, EdfHeader, EdfSignal } from './model.js';
export { type EdfFile, readEdf } from './read.js';
export { edfRecordSeconds } from './record-seconds.js';
export { edfChannel, edfCounts } from './scaling.js';
export { type EdfStart, edfStartTicks } from './start.js';
export { type EdfChannelSamples, type EdfContents, type EdfStretch, writeEdf } from './write.js';
export { type EdfBlocksOptions, writeEdfBlocks } from './write-blocks.js';
