/**
 * @typedef {object} Figure
 * @property {string} label what is counted or compared
 * @property {number} value
 * @property {string} unit
 * @property {number} [atMost] the target, where it is an upper limit
 * @property {number} [atLeast] the target, where it is a lower limit
 *
 * @typedef {object} Row
 * @property {string} work
 * @property {() => Promise<Figure[]>} measure
 */

export {};
