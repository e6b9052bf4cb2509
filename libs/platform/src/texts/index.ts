/** Texts for people: templates with placeholders, formats of amounts and moments, names of ids, sentences of a history. */
export * from './formats';
export * from './history';
export * from './name-sources';
export { erasedName, type Names, type Parameter, type Parameters } from './parameter-kinds';
export * from './render';
export * from './text-problems';
