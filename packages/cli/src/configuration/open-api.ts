import type { HexoApi } from 'hexoskin-client';
import type { Settings } from './settings.js';

/**
 * The client that the settings describe. It sends nothing before the first call.
 *
 * @param tell takes what the client does, line by line; null where nobody wants to know
 */
export async function openApi(settings: Settings, tell: ((line: string) => void) | null): Promise<HexoApi> {
  const { HexoApi } = await import('hexoskin-client');
  const { apiKey, signIn } = settings;
  return new HexoApi({
    baseUrl: settings.baseUrl.value,
    resourceCache: settings.resourceCache,
    apiKey: apiKey?.value.key,
    apiSecret: apiKey?.value.secret ?? undefined,
    ...(signIn?.kind === 'password' ? { auth: signIn.auth } : {}),
    ...(signIn?.kind === 'token' ? { tokenStore: signIn.file } : {}),
    ...(tell === null ? {} : { logger: { debug: tell, info: tell, warn: tell, error: tell }, logLevel: 'debug' }),
  });
}
