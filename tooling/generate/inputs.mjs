// What callers give: filters, order columns, and the fields of writes.
import { columnFilters, filtersSource, orderSource } from './filters.mjs';
import { familyOf } from './payload.mjs';
import { banner, doc, interfaceSource, pascal, typeImport, withArticle } from './text.mjs';
import { inputType, union } from './types.mjs';
import { takesCreate, takesUpdate, writableFields } from './writing.mjs';

/** @typedef {import('./payload.mjs').ResourceSchema} ResourceSchema */
/** @typedef {import('./payload.mjs').Field} Field */

/**
 * @param {ResourceSchema[]} resources
 * @param {string[]} payloadNames names that `payloads.ts` exports
 */
export function inputsSource(resources, payloadNames) {
  const body = [
    ...dataFilters(resources),
    ...resources.filter((resource) => familyOf(resource) === 'report').map(filtersSource),
    ...resources.filter((resource) => familyOf(resource) === 'objects').flatMap(ofObjects),
  ].join('\n');
  const inputNames = ['ObjectInput', 'PageFilters', 'RelatedFilter', 'UriInput'];
  return `${banner}
${typeImport({ names: inputNames, from: '../input-values.js', source: body })}${typeImport({ names: payloadNames, from: '../payloads.js', source: body })}
${body}`;
}

/**
 * All of the data family take the same filters, but that most have their data type fixed.
 *
 * @param {ResourceSchema[]} resources
 */
function dataFilters(resources) {
  const data = resources.find(({ name }) => name === 'data');
  if (!data) throw new Error("The schema has no resource 'data'.");
  const shared = Object.keys(data.filters).filter((column) => column !== 'datatype');
  return [
    interfaceSource({
      about: 'Selection and form of samples, for the resources whose data type is fixed.',
      head: 'SignalFilters',
      members: shared.flatMap((column) => columnFilters(data, column)),
    }),
    interfaceSource({
      about: 'Selection and form of samples of any data types.',
      head: 'DataFilters extends SignalFilters',
      members: columnFilters(data, 'datatype'),
    }),
  ];
}

/** @param {ResourceSchema} resource */
function ofObjects(resource) {
  const name = pascal(resource.name);
  const sources = [filtersSource(resource), orderSource(resource)];
  const writable = writableFields(resource);
  if (takesCreate(resource)) {
    sources.push(
      interfaceSource({
        about: `Fields of a new \`${resource.name}\`.`,
        head: `${name}Create`,
        members: writable.flatMap(([field, facts]) => member(field, facts, isRequired(facts))),
      }),
    );
  }
  if (takesUpdate(resource)) {
    sources.push(
      interfaceSource({
        about: `Fields of ${withArticle(resource.name)} that can be changed.`,
        head: `${name}Update`,
        members: writable.flatMap(([field, facts]) => member(field, facts, false)),
      }),
    );
  }
  return sources;
}

/** @param {Field} field */
function isRequired({ blank, nullable, default: preset, payload }) {
  return !blank && !nullable && preset === undefined && !payload?.optional && payload?.required !== false;
}

/**
 * @param {string} name
 * @param {Field} field
 * @param {boolean} required
 */
function member(name, field, required) {
  const type = union(inputType(name, field), field.nullable && 'null');
  return [
    doc(field.about),
    required ? `readonly ${name}: ${type};` : `readonly ${name}?: ${union(type, 'undefined')};`,
  ];
}
