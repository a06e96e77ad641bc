// A process that renews its token again and again, and uses each. Its argument: the client's options as JSON. It ends, with
// its failures on its output, when its input does.
import { HexoApi, HttpUnauthorized } from 'hexoskin-client';

const api = new HexoApi({ ...JSON.parse(process.argv[2] ?? ''), schemas: 'bundled', retries: 0 });
let goOn = true;
process.stdin.on('end', () => {
  goOn = false;
});
process.stdin.resume();

const failures = [];
while (goOn) {
  try {
    await api.refreshAccessToken();
    await api.request('GET', '/api/account/');
  } catch (error) {
    // The others have renewed twice while this request was on its way.
    if (error instanceof HttpUnauthorized) continue;
    failures.push(String(error));
    if (failures.length > 5) break;
  }
}
console.log(JSON.stringify(failures));
process.exit();
