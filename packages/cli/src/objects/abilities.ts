/** The methods of a resource, as a server's definition lists them. */
export interface Methods {
  readonly list: readonly string[];
  readonly detail: readonly string[];
}

/** What can be done with a resource, in the words of the commands. */
export function abilitiesOf({ list, detail }: Methods): string[] {
  const can = {
    list: list.includes('get'),
    get: detail.includes('get'),
    create: list.includes('post'),
    update: detail.includes('patch') || detail.includes('put'),
    delete: detail.includes('delete'),
  };
  return Object.entries(can)
    .filter(([, isAllowed]) => isAllowed)
    .map(([name]) => name);
}
