/** Names that objects and references keep for themselves. A field of such a name is reached by `get('…')`. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'accessor',
  'catch',
  'delete',
  'finally',
  'get',
  'load',
  'patch',
  'then',
  'toJSON',
  'update',
  ...Object.getOwnPropertyNames(Object.prototype),
]);
