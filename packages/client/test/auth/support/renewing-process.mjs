// A process that renews its token again and again, and uses each. Arguments: the server's address, the token's file. It ends,
// with its failures on its output, when its input does.
import { HexoApi, HttpUnauthorized } from 'hexoskin-client';

const [baseUrl = '', tokenStore = ''] = process.argv.slice(2);
const api = new HexoApi({ baseUrl, apiKey: 'public-client', tokenStore, schemas: 'bundled', retries: 0 });
let goOn = true;
process.stdin.on('end', () => {
  goOn = false;
});
process.stdin.resume();

const failures = [];
while (goOn) {
  try {
    await api.refreshAccessToken();
    await api.request('GET', '/api/user/1/');
  } catch (error) {
    // The others have renewed twice while this request was on its way.
    if (error instanceof HttpUnauthorized) continue;
    failures.push(String(error));
    if (failures.length > 5) break;
  }
}
console.log(JSON.stringify(failures));
process.exit();
