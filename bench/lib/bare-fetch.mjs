// The peers of the client: what a program without any library would do.

/** @param {string} url */
async function getJson(url) {
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  return JSON.parse(await response.text());
}

/** Lists all ranges, each page by the link in the one before. @param {string} baseUrl */
export async function fetchPageAfterPage(baseUrl) {
  const all = [];
  for (let link = '/api/range/?limit=1000'; link; ) {
    const { meta, objects } = await getJson(`${baseUrl}${link}`);
    all.push(...objects);
    link = meta.next;
  }
  return sumOfStarts(all);
}

/** Lists all ranges, several pages at the same time. @param {string} baseUrl @param {number} atOnce */
export async function fetchAllPages(baseUrl, atOnce) {
  const first = await getJson(`${baseUrl}/api/range/?limit=1000`);
  const pages = [first.objects];
  /** @type {number[]} */
  const offsets = [];
  for (let offset = 1000; offset < first.meta.total_count; offset += 1000) offsets.push(offset);
  const worker = async () => {
    for (let offset = offsets.shift(); offset !== undefined; offset = offsets.shift()) {
      pages[offset / 1000] = (await getJson(`${baseUrl}/api/range/?limit=1000&offset=${offset}`)).objects;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sumOfStarts(pages.flat());
}

/** Reads the first name of every range's user, each user once, when it is first met. @param {string} baseUrl */
export async function fetchUserByUser(baseUrl) {
  const users = new Map();
  let letters = 0;
  for (let link = '/api/range/?limit=1000'; link; ) {
    const { meta, objects } = await getJson(`${baseUrl}${link}`);
    for (const { user } of objects) {
      if (!users.has(user)) users.set(user, await getJson(`${baseUrl}${user}`));
      letters += users.get(user).first_name.length;
    }
    link = meta.next;
  }
  return letters;
}

/** Both sides read one field of every object. @param {{ start: number }[]} ranges */
function sumOfStarts(ranges) {
  let sum = 0;
  for (const { start } of ranges) sum += start;
  return sum;
}
