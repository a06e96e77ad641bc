const library = require('hexoskin-client');

import('./check.mjs')
  .then(({ check }) => check(library))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
