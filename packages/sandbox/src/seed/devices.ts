import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import { DAY, dateText, PRESENT } from './time.js';

interface Device {
  /** The serial text that stands in the device's URI. */
  readonly deviceId: string;
  readonly serial: number;
  /** Who records with it. */
  readonly user: number;
  readonly model: number;
}

export const devices: readonly Device[] = [
  { deviceId: 'HXSKIN1200002070', serial: 2070, user: ATHLETE, model: 1 },
  { deviceId: 'HXSKIN1200001773', serial: 1773, user: ATHLETE, model: 1 },
  { deviceId: 'ASTROSKIN1500000042', serial: 42, user: ATHLETE, model: 3 },
  { deviceId: 'HXSKIN1200002049', serial: 2049, user: FRIEND, model: 1 },
  { deviceId: 'HXSKIN1400007311', serial: 7311, user: FRIEND, model: 2 },
  { deviceId: 'HXSKIN1200002115', serial: 2115, user: COACH, model: 1 },
  { deviceId: 'HXSKIN1400009904', serial: 9904, user: STRANGER, model: 2 },
];

const FIRST_ID = 3001;

export function deviceRows(random: Random): SeedRow[] {
  return devices.map((device, index) => {
    const bought = PRESENT - random.integer(600, 1500) * DAY;
    const [firmware, revision] = [`1.${device.model}`, random.integer(2, 9)];
    return {
      resource: 'device',
      values: {
        id: FIRST_ID + index,
        deviceid: device.deviceId,
        serial: device.serial,
        model: device.model,
        status: random.integer(0, 2),
        purchase_order: random.integer(4000, 4999),
        created: dateText(bought),
        last_modified: dateText(PRESENT - random.integer(1, 90) * DAY),
        hw_rev: random.pick(['C2', 'D1', 'D3']),
        fw_start: `${firmware}.0`,
        fw_end: `${firmware}.${revision}`,
        mcu_info: random.chance(0.5) ? `MCU-${random.hex(8).toUpperCase()}` : '',
        bt_addr: (random.hex(12).toUpperCase().match(/../g) ?? []).join(':'),
        bt_info: random.chance(0.5) ? `BT 4.0 rev ${random.integer(1, 6)}` : '',
        // Millivolts before and after the last recording, and minutes on the charger.
        batt_start: random.integer(3900, 4200),
        batt_end: random.integer(3300, 3850),
        charge_time: random.integer(40, 150),
      },
    };
  });
}
