// A program in CommonJS, which Node.js hands the packages by require().
import client = require('hexoskin-client');
import formats = require('hexoskin-formats');

const api = new client.HexoApi();
api.range.get(1).then(
  (range) => console.log(range.name, formats.readWav.name),
  (error: unknown) => console.log(error instanceof client.HttpNotFound),
);
