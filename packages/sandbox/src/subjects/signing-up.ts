import type { Subject } from '../resources/subject.js';
import { everyone, ofCaller } from './visibility.js';

export const createuser: Subject = { visible: ofCaller('id'), shows: 'user' };
export const createrelateduser: Subject = { visible: ofCaller('creator'), shows: 'user' };
export const createuserrequest: Subject = { visible: everyone, open: true };
export const changeemail: Subject = { visible: ofCaller('id'), shows: 'user' };
export const resetpassword: Subject = { visible: ofCaller('id'), shows: 'user' };
