/** A unit of the API's `unit` resource. */
export interface Unit {
  /** Id of the unit. */
  readonly id: number;
  /** Symbol; empty for plain numbers. */
  readonly symbol: string;
  /** Name; empty for plain numbers. */
  readonly name: string;
}

/** The units whose ids are known. */
export const units: readonly Unit[] = [
  { id: 2, symbol: '', name: '' },
  { id: 3, symbol: '%', name: 'percent' },
  { id: 102, symbol: 'm', name: 'meter' },
  { id: 103, symbol: 'km', name: 'kilometer' },
  { id: 400, symbol: 'J', name: 'joule' },
  { id: 551, symbol: 'Cal', name: 'Calorie' },
  { id: 700, symbol: 'bpm', name: 'beats per minute' },
  { id: 703, symbol: 'step', name: 'step' },
  { id: 901, symbol: 's', name: 'second' },
];
