import { join } from 'node:path';

/**
 * The folder of profiles and tokens: `HEXOSKIN_CONFIG_DIR`, or the platform's place for configuration. Null where there is
 * none, since nobody has a home here; then options and environment are all.
 */
export async function configurationFolder(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const chosen = env['HEXOSKIN_CONFIG_DIR'] ?? '';
  if (chosen !== '') return chosen;
  const base = env['XDG_CONFIG_HOME'] ?? '';
  if (base !== '' && process.platform !== 'win32' && process.platform !== 'darwin') return join(base, 'hexoskin');
  try {
    const { default: envPaths } = await import('env-paths');
    return envPaths('hexoskin', { suffix: '' }).config;
  } catch {
    return null;
  }
}
