// Downloads from the server that is named first to the file that is named second, and tells how far it has come.
import { HexoApi } from 'hexoskin-client';

const [baseUrl, to] = process.argv.slice(2);
const api = new HexoApi({ baseUrl, auth: 'athlete@example.org:athlete', schemas: 'bundled', retries: 0 });
await api.data.download({ record: 1 }, { to, onProgress: ({ bytes }) => console.log(bytes) });
