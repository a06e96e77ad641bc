import type { HexoApi } from 'hexoskin-client';
import type { Clock } from './arguments/moments.js';
import { zoneOf } from './arguments/zone.js';
import { checkProfile, type GlobalOptions, readSettings, type Settings } from './configuration/settings.js';
import type { Interruption } from './interruption.js';
import { Output } from './output/output.js';
import type { World } from './world.js';

/** What a command works with. Nothing is read or sent before it is asked for. */
export class Context {
  readonly world: World;
  readonly options: GlobalOptions;
  readonly output: Output;
  readonly #interruption: Interruption;
  #settings: Promise<Settings> | null = null;
  #api: Promise<HexoApi> | null = null;

  constructor(world: World, options: GlobalOptions, interruption: Interruption) {
    this.world = world;
    this.options = options;
    this.#interruption = interruption;
    this.output = new Output(world, options, interruption.signal);
  }

  /**
   * Aborted by Ctrl+C, and when nobody reads the output any more. It goes along with every call, so that the command ends by
   * itself; one that never asks for it ends where it is.
   */
  get signal(): AbortSignal {
    return this.#interruption.take();
  }

  /** Ends the command as Ctrl+C does. Gives what to throw. */
  interrupted(): Error {
    this.#interruption.take();
    this.#interruption.end(130);
    return this.#interruption.signal.reason as Error;
  }

  /**
   * All that is configured.
   *
   * @throws Failure for a configuration that is damaged or contradicts itself
   */
  settings(): Promise<Settings> {
    this.#settings ??= readSettings(this.options, this.world.env);
    return this.#settings;
  }

  /**
   * The client of the configured server, signed in as whoever is.
   *
   * @throws Failure for a profile that is not there
   */
  api(): Promise<HexoApi> {
    this.#api ??= this.settings().then((settings) => {
      checkProfile(settings);
      return this.openApi(settings);
    });
    return this.#api;
  }

  /**
   * The IANA name of the zone of days and times that name none, and of those that are shown: `--zone`, `HEXOSKIN_ZONE` or the profile's; undefined where
   * none is set.
   */
  async zone(): Promise<string | undefined> {
    const { zone } = await this.settings();
    return zone === null ? undefined : zoneOf(zone);
  }

  /** By what clock the times among the arguments are meant. */
  async clock(): Promise<Clock> {
    return { zone: await this.zone(), ticksPerSecond: (await this.api()).freq };
  }

  /** A client of other settings than those that are configured. */
  async openApi(settings: Settings): Promise<HexoApi> {
    const { openApi } = await import('./configuration/open-api.js');
    return openApi(settings, this.options.verbose === true ? this.output.note : null);
  }
}
