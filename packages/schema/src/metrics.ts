/** A figure that the server computes over records and ranges. */
export interface Metric {
  /** Null where only files of statistics show the metric. */
  readonly id: number | null;
  /** Name for programs; null where it is not known. */
  readonly name: string | null;
  /** Name for people. */
  readonly title: string;
  /** One number, or how often there were which. */
  readonly kind: 'value' | 'histogram';
  /** Symbol of its unit, as the API spells it; empty for plain numbers. */
  readonly unit: string;
  /** Id of its unit, where that is known. */
  readonly unitId?: number;
  /** Edges of its zones, where they are the same for everybody. */
  readonly zones?: readonly number[];
  /** Bins of a histogram. */
  readonly bins?: {
    /** The first edge, in `unit`. */
    readonly from: number;
    /** Width of each, in `unit`. */
    readonly width: number;
    /** How many there are. */
    readonly count: number;
  };
  /** What to know when computing or reading it. */
  readonly note?: string;
}

type Facts = Pick<Metric, 'unitId' | 'zones' | 'bins' | 'note'>;

function value(id: number | null, name: string | null, title: string, unit: string, facts: Facts = {}): Metric {
  return { id, name, title, kind: 'value', unit, ...facts };
}

function histogram(id: number, name: string, title: string, unit: string, facts: Facts = {}): Metric {
  return { id, name, title, kind: 'histogram', unit, ...facts };
}

const heart: readonly Metric[] = [
  value(44, 'heartrate_avg', 'HR Avg', 'bpm', { unitId: 700, note: 'Zones follow from the highest heart rate.' }),
  histogram(45, 'heartrate_histo', 'heartrate histo', 'bpm', { bins: { from: 20, width: 20, count: 10 } }),
  value(46, 'heartrate_max', 'HR Max', 'bpm'),
  value(47, 'heartrate_min', 'HR Min', 'bpm'),
  value(null, 'heartrate_recovery', 'Heart Rate Recovery', 'bpm'),
  value(null, 'VO2_max', 'VO2 max', 'ml/kg*min'),
];

const heartRateVariability: readonly Metric[] = [
  value(50, 'hrvlfnorm_avg', 'HRV LF norm', '%', {
    zones: [50, 60, 70, 80, 90, 100],
    note: '-1 where it was not computed.',
  }),
  value(170, 'HRVHFnorm_avg_copy', 'HRVHFnormAvg', '%'),
  value(173, null, 'HRV LF norm avg', '%'),
  value(182, 'AVNN', 'AVNN', 's'),
  value(183, 'ASDNN', 'ASDNN', 's'),
  value(null, 'HRVHFnorm_avg', 'HRV (HF)', '%'),
  value(null, 'HRVHFnorm_min', 'HRVHF Norm Min', '%'),
  value(null, 'HRVHFnorm_max', 'HRVHF Norm Max', '%'),
  value(null, 'HRVLFnorm_avg', 'HRVLF Norm Avg', '%'),
  value(null, 'HRVLF_avg', 'HRVLF Avg', 'ms^2'),
  value(null, 'HRVHF_avg', 'HRVHF Avg', 'ms^2'),
  value(null, 'PowerNN', 'PowerNN', 'ms^2'),
  value(null, 'SDNN', 'SDNN', 's'),
  value(null, 'SDANN', 'SDANN', 's'),
  value(null, 'RMSSD', 'RMSSD', 'ms'),
  value(null, 'triangularindex', 'triangularindex', ''),
];

const breathing: readonly Metric[] = [
  value(12, 'breathingrate_avg', 'BR Avg', 'rpm'),
  value(14, 'breathingrate_max', 'BR Max', 'rpm'),
  value(15, 'breathingrate_min', 'BR Min', 'rpm'),
  value(55, 'minuteventilation_avg', 'MV Avg', 'L/min', { note: 'Over the samples that are not zero.' }),
  value(57, 'minuteventilation_max', 'MV Max', 'L/min'),
  value(58, 'minuteventilation_min', 'MV Min', 'L/min', { note: 'Over the samples that are not zero.' }),
  histogram(302, 'breathingrate_histogram', 'BR Histogram', 'rpm'),
  value(1051, null, 'Breathing Rate MinRestTest', 'rpm'),
  value(null, 'tidalvolume_avg', 'Tidalvolume Avg', 'L', { note: 'Over the samples that are not zero.' }),
  value(null, 'tidalvolume_min', 'Tidalvolume Min', 'L', { note: 'Over the samples that are not zero.' }),
  value(null, 'tidalvolume_max', 'Tidalvolume Max', 'L'),
  value(null, 'tidalvolume_adjusted_avg', 'Tidalvolume Adjusted Avg', 'L'),
  value(null, 'tidalvolume_adjusted_min', 'Tidalvolume Adjusted Min', 'L'),
  value(null, 'tidalvolume_adjusted_max', 'Tidalvolume Adjusted Max', 'L'),
  value(null, 'minuteventilation_adjusted_avg', 'MV Adjusted Avg', 'L/min'),
  value(null, 'minuteventilation_adjusted_min', 'MV Adjusted Min', 'L/min'),
  value(null, 'minuteventilation_adjusted_max', 'MV Adjusted Max', 'L/min'),
];

const movement: readonly Metric[] = [
  value(1, 'activity_avg', 'Act Avg', 'g', {
    zones: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    note: 'Over the samples that are not zero.',
  }),
  value(3, 'activity_max', 'Act Max', 'g'),
  value(4, 'activity_min', 'Act Min', 'g', { note: 'Over the samples that are not zero.' }),
  value(17, 'cadence_avg', 'Cadence Avg', 'spm'),
  value(19, 'cadence_max', 'Cadence Max', 'spm'),
  value(20, 'cadence_min', 'Cadence Min', 'spm'),
  value(71, 'step_count', 'Steps', 'step', { unitId: 703 }),
  histogram(301, 'activity_histogram', 'Act Histogram', 'g'),
  histogram(303, 'cadence_histogram', 'Cadence Histogram', 'spm'),
];

const energy: readonly Metric[] = [
  value(126, null, 'Total energy consumed', 'kCal'),
  value(139, 'energyecg_vo2_kcal', 'energyecg vo2 kcal', 'Cal', {
    unitId: 551,
    note: 'Later called energyecg_vo2_with_baseline_kcal.',
  }),
  value(149, null, 'Energy', 'kcal'),
  value(2003, 'energyecg_total_kcal', 'Energy', 'Cal'),
  value(null, 'energy_avg', 'Energy Avg', 'watt'),
  value(null, 'energy_min', 'Energy Min', 'watt'),
  value(null, 'energy_max', 'Energy Max', 'watt'),
  value(null, 'energy_total', 'Energy Total', 'J', { note: 'Mean power times seconds.' }),
  value(null, 'energyecg_avg', 'Energyecg Avg', 'watt'),
];

const movementByGps: readonly Metric[] = [
  value(501, 'speed_max', 'Speed Max', 'm/s'),
  value(502, 'speed_avg', 'Speed (moving) Avg', 'm/s', {
    note: 'Whether this or speed_with_pauses_avg has the id 502 is not certain.',
  }),
  value(2038, 'distance', 'Distance', 'm', { unitId: 102 }),
  value(null, 'speed_with_pauses_avg', 'Speed Avg', 'm/s'),
  value(null, 'altitude_gain', 'Altitude Gain', 'm'),
  value(null, 'altitude_loss', 'Altitude Loss', 'm'),
];

const sleep: readonly Metric[] = [
  value(1032, 'SleepTotal_time', 'Sleep total time', 's'),
  value(1033, 'SleepPositionP1_time', 'Sleep position P1 time', 's'),
  value(1034, 'SleepPositionP2_time', 'Sleep position P2 time', 's'),
  value(1035, 'SleepPositionP3_time', 'Sleep position P3 time', 's'),
  value(1036, 'SleepPositionP4_time', 'Sleep position P4 time', 's'),
  value(1037, 'SleepPositionP5_time', 'Sleep position P5 time', 's'),
  value(1038, 'SleepPositionChanges', 'Sleep Position Changes', ''),
  value(1039, 'SleepEfficiency', 'Sleep Efficiency', '%'),
  value(null, 'SleepTotalTime', 'Total Sleep Time', 's', { note: 'Probably the same as 1032.' }),
  value(null, null, 'Sleep Percent', '%'),
  value(null, null, 'Time To Fall Asleep', 's'),
  value(null, null, 'Sleep REM Time', 's'),
  value(null, null, 'Sleep Non REM Time', 's'),
  value(null, null, 'Sleep Wake Time', 's'),
];

/** Every known metric, by subject. */
export const metrics: readonly Metric[] = [
  ...heart,
  ...heartRateVariability,
  ...breathing,
  ...movement,
  ...energy,
  ...movementByGps,
  ...sleep,
];

/** The metrics by the id that the API gives them, for those whose id is known. */
export const metricsById: ReadonlyMap<number, Metric> = new Map(
  metrics.flatMap((metric) => (metric.id === null ? [] : [[metric.id, metric] as const])),
);

/** The metrics by name, for those whose name is known. */
export const metricsByName: ReadonlyMap<string, Metric> = new Map(
  metrics.flatMap((metric) => (metric.name === null ? [] : [[metric.name, metric] as const])),
);
