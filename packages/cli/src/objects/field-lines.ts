import type { FieldConf, ResourceConf } from 'hexoskin-client';
import type { Field } from 'hexoskin-schema';

/** A field, in words. */
export interface FieldLine {
  readonly name: string;
  readonly type: string;
  /** Whether it can be written, and must be. */
  readonly notes: string;
  readonly about: string;
}

/** What a server writes where a field has no default. */
const NO_DEFAULT = 'No default provided.';

/** The fields that a server declares, with what this package knows of them beyond. */
export async function fieldLines({ name: resource, fields }: ResourceConf): Promise<FieldLine[]> {
  const { resources } = await import('hexoskin-schema');
  const known = resources.get(resource)?.fields ?? {};
  return Object.entries(fields).map(([name, field]) => {
    const ours = Object.hasOwn(known, name) ? known[name] : undefined;
    return { name, type: typeOf(field, ours), notes: notesOf(field), about: ours?.about ?? field.help_text };
  });
}

function typeOf({ type, related_type }: FieldConf, known: Field | undefined): string {
  if (type !== 'related') return type;
  return `${related_type === 'to_many' ? 'links' : 'link'} to ${known?.relation?.to ?? 'another resource'}`;
}

function notesOf({ readonly, nullable, blank, default: initial }: FieldConf): string {
  if (readonly) return 'read only';
  if (nullable) return 'or null';
  return blank || initial !== NO_DEFAULT ? '' : 'needed';
}
