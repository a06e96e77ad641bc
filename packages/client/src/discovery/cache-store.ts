/** Where descriptions of resources are kept between runs. What it holds is text; a damaged or foreign one is repaired. */
export interface ResourceCacheStore {
  /** The text last written; null or undefined where there is none. */
  read(): Promise<string | null | undefined>;
  /** Keeps a text; null forgets it. */
  write(text: string | null): Promise<void>;
}
