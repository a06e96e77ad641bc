// What programs that keep files beside those of the client need as it does: `hexoskin-client/files`, where there are files.
export { withFileLock } from './file-lock.js';
export { makeFolder } from './make-folder.js';
