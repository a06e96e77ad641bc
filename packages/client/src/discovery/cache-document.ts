import { isDictionary, isSchema, type Listing, type ResourceConf } from './resource-conf.js';

/** What the resource cache holds for one server, as JSON text. */
export interface CacheDocument {
  readonly format: 'hexoskin-resource-cache';
  readonly version: 1;
  readonly baseUrl: string;
  readonly apiVersion: string;
  readonly listing: Listing;
  readonly schemas: Readonly<Record<string, ResourceConf>>;
}

/** Reads a cache; null where it is damaged, of another server, or not ours at all. */
export function parseCacheDocument(text: string, baseUrl: string, apiVersion: string): CacheDocument | null {
  let document: Partial<CacheDocument> | null;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  if (document?.format !== 'hexoskin-resource-cache' || document.version !== 1) return null;
  if (document.baseUrl !== baseUrl || document.apiVersion !== apiVersion) return null;
  if (!isListing(document.listing) || !isSchemas(document.schemas)) return null;
  return document as CacheDocument;
}

function isListing(listing: unknown): boolean {
  return (
    isDictionary(listing) &&
    Object.values(listing).every(
      (entry) =>
        isDictionary(entry) && typeof entry['list_endpoint'] === 'string' && typeof entry['schema'] === 'string',
    )
  );
}

function isSchemas(schemas: unknown): boolean {
  return (
    isDictionary(schemas) &&
    Object.values(schemas).every(
      (conf) => isDictionary(conf) && typeof conf['list_endpoint'] === 'string' && isSchema(conf),
    )
  );
}
