// One of several processes that share a resource cache and a token. Its argument: the client's options as JSON. It tells what
// it read as JSON.
import { HexoApi } from 'hexoskin-client';

const api = new HexoApi(JSON.parse(process.argv[2] ?? ''));
const seen = [];
for (let round = 0; round < 3; round += 1) {
  const [users, records, labels] = await Promise.all([
    api.user.list({ limit: 1 }),
    api.record.list({ limit: 2 }),
    api.label.list({ limit: 3 }),
  ]);
  seen.push([users.length, records.length, labels.length, (await api.account.list())[0]?.id]);
}
console.log(JSON.stringify(seen));
