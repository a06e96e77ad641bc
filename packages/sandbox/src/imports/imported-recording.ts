/** A recording that has been imported. */
export interface ImportedRecording {
  /** Id of its record: the one that it had where it comes from, if no other record has it. */
  readonly record: number;
  /** Whether it was there before, sample for sample, so that nothing was added. */
  readonly known: boolean;
  /** Id of the range over all records that an EDF file with gaps has become; null elsewhere. */
  readonly range: number | null;
  /** Files beside it that were not imported because they are no channels, and why, in sentences. */
  readonly leftOut: readonly string[];
}
