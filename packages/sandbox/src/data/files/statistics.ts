import { type MetricValue, microsecondText, writeStatistics } from 'hexoskin-formats';
import { metricsByName } from 'hexoskin-schema';
import type { Pace } from '../../http/pace.js';
import { type Call, modelOf, uriOf } from '../../tastypie/call.js';
import type { FilePiece } from './file-piece.js';

/** The metrics of the file in its order, by name. */
const COLUMNS = [
  ...['activity_avg', 'activity_min', 'activity_max', 'cadence_min', 'cadence_max', 'cadence_avg'],
  ...['heartrate_avg', 'heartrate_min', 'heartrate_max'],
  ...['breathingrate_avg', 'breathingrate_min', 'breathingrate_max'],
  ...['energy_avg', 'energyecg_avg', 'energy_min', 'energy_max', 'energy_total'],
  ...['tidalvolume_avg', 'tidalvolume_min', 'tidalvolume_max'],
  ...['minuteventilation_avg', 'minuteventilation_min', 'minuteventilation_max'],
  ...['tidalvolume_adjusted_avg', 'tidalvolume_adjusted_min', 'tidalvolume_adjusted_max'],
  ...['minuteventilation_adjusted_avg', 'minuteventilation_adjusted_min', 'minuteventilation_adjusted_max'],
  ...['step_count', 'speed_max', 'speed_avg', 'altitude_gain', 'altitude_loss', 'distance'],
  ...['hrvlfnorm_avg', 'RMSSD', 'SleepTotal_time', 'SleepEfficiency', 'VO2_max', 'heartrate_recovery'],
];

/** `statistics.csv` of a piece. The cells of what is not worked out, such as VO2 max, are empty. */
export async function statisticsText(call: Call, { recording, start, to }: FilePiece, pace: Pace): Promise<string> {
  const { id, user, ticksPerSecond } = recording;
  const stretch = { user, windows: [{ from: start, to }], record: id, activityType: null };
  const values = call.server.metrics.of(stretch);
  const columns: MetricValue[] = [];
  for (const name of COLUMNS) {
    const metric = metricsByName.get(name);
    if (metric === undefined) continue;
    await values.prepare([metric.id ?? name], pace);
    columns.push({
      title: metric.title,
      unit: metric.unit,
      value: values.value(metric.id ?? name),
    });
  }
  return writeStatistics({
    uri: uriOf(call, modelOf(call.server, 'record'), id),
    startDate: microsecondText(start, ticksPerSecond, ' '),
    start,
    end: to,
    duration: null,
    metrics: columns,
  });
}
