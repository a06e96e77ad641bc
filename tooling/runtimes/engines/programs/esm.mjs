import * as library from 'hexoskin-client';
import { check } from './check.mjs';

await check(library);
