// As programs in CommonJS do that also have to run where require() takes no modules.
Promise.all([import('hexoskin-client'), import('./check.mjs')])
  .then(([library, { check }]) => check(library))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
