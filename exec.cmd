@rem Makes 'exec' mean nothing where shells have no such word: see tooling/run.mjs.
@%*
