/** A name of a channel as a file can have it on any system. */
export function fileName(name: string): string {
  return name.replaceAll(/[^\w.+-]+/g, '_').replace(/^\.+/, '_') || '_';
}
