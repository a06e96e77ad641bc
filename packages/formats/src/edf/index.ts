export type { EdfPatient, EdfRecording } from './identity.js';
export { edfLabel } from './label.js';
export type { EdfAnnotation, EdfBlock, EdfHeader, EdfSignal } from './model.js';
export { type EdfFile, readEdf } from './read.js';
export { edfChannel, edfCounts } from './scaling.js';
export { type EdfStart, edfStartTicks } from './start.js';
export { type EdfChannelSamples, type EdfContents, writeEdf } from './write.js';
export { type EdfBlocksOptions, writeEdfBlocks } from './write-blocks.js';
