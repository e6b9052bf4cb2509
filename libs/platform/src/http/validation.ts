import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { InFourLanguages, Language } from '#platform/domain';
import { wholeList } from './whole-list';

export interface WrongField {
  readonly field: string;
  readonly rule: string;
}

/** Fields that are missing, unknown or of the wrong type: 400, all at once. */
export class FieldsWrong extends Error {
  constructor(readonly fields: readonly WrongField[]) {
    super('fields wrong');
  }
}

const anObject: InFourLanguages = {
  nl: 'moet een object zijn',
  fr: 'doit être un objet',
  de: 'muss ein Objekt sein',
  en: 'must be an object',
};

const messages: Readonly<Record<string, InFourLanguages>> = {
  isString: { nl: 'moet een tekst zijn', fr: 'doit être un texte', de: 'muss ein Text sein', en: 'must be a text' },
  isLength: {
    nl: 'heeft niet de juiste lengte',
    fr: "n'a pas la bonne longueur",
    de: 'hat nicht die richtige Länge',
    en: 'is too short or too long',
  },
  isInt: {
    nl: 'moet een geheel getal zijn',
    fr: 'doit être un nombre entier',
    de: 'muss eine ganze Zahl sein',
    en: 'must be a whole number',
  },
  min: { nl: 'is te klein', fr: 'est trop petit', de: 'ist zu klein', en: 'is too small' },
  max: { nl: 'is te groot', fr: 'est trop grand', de: 'ist zu groß', en: 'is too large' },
  isBoolean: {
    nl: 'moet true of false zijn',
    fr: 'doit être true ou false',
    de: 'muss true oder false sein',
    en: 'must be true or false',
  },
  isIn: {
    nl: 'is geen van de mogelijke waarden',
    fr: "n'est pas une valeur possible",
    de: 'ist kein möglicher Wert',
    en: 'is not one of the possible values',
  },
  isUuid: { nl: 'moet een UUID zijn', fr: 'doit être un UUID', de: 'muss eine UUID sein', en: 'must be a UUID' },
  isEmail: {
    nl: 'moet een e-mailadres zijn',
    fr: 'doit être une adresse e-mail',
    de: 'muss eine E-Mail-Adresse sein',
    en: 'must be an e-mail address',
  },
  isIso8601: {
    nl: 'is geen bestaand tijdstip',
    fr: "n'est pas un moment existant",
    de: 'ist kein existierender Zeitpunkt',
    en: 'is not an existing moment',
  },
  matches: {
    nl: 'heeft niet de juiste vorm',
    fr: "n'a pas la bonne forme",
    de: 'hat nicht die richtige Form',
    en: 'does not have the right form',
  },
  isArray: { nl: 'moet een lijst zijn', fr: 'doit être une liste', de: 'muss eine Liste sein', en: 'must be a list' },
  arrayMaxSize: { nl: 'is te lang', fr: 'est trop longue', de: 'ist zu lang', en: 'is too long' },
  arrayMinSize: { nl: 'is te kort', fr: 'est trop courte', de: 'ist zu kurz', en: 'is too short' },
  arrayUnique: {
    nl: 'noemt iets meer dan eens',
    fr: 'contient un doublon',
    de: 'nennt etwas mehrmals',
    en: 'names something more than once',
  },
  isObject: anObject,
  nestedValidation: anObject,
  unknownValue: anObject,
  whitelistValidation: {
    nl: 'is geen bekend veld',
    fr: "n'est pas un champ connu",
    de: 'ist kein bekanntes Feld',
    en: 'is not a known field',
  },
};

export function fieldMessage(
  { field, rule }: WrongField,
  language: Language,
): { field: string; rule: string; message: string } {
  const text = messages[rule];
  if (!text) throw new Error(`the check ${rule} has no text`);
  return { field, rule, message: `${field || 'body'} ${text[language]}` };
}

type Constructor = new () => object;
const builtIn: readonly unknown[] = [String, Number, Boolean, Object, Array];

rememberRules();

/** class-validator goes through the rules of all classes for each body. Those of a class are complete before its first body: looked up once. */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = (target, ...asked) => {
    const rules = known.get(target) ?? lookUp(target, ...asked);
    known.set(target, rules);
    return rules;
  };
}

/** Bodies and queries become instances of their class; anything not declared there is refused, never dropped. */
@Injectable()
export class FieldsPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (type === 'custom' || type === 'param' || !metatype || builtIn.includes(metatype)) return value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      if (value === undefined && type === 'body') return this.transform({}, { metatype, type });
      throw new FieldsWrong([{ field: '', rule: 'unknownValue' }]);
    }
    const instance = plainToInstance(metatype as Constructor, type === 'query' ? withoutPast(value) : value);
    const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw new FieldsWrong(errors.flatMap((error) => fieldsOf(error, '')));
    return wholeList in value ? Object.assign(instance, { [wholeList]: true }) : instance;
  }
}

/** `asOf` was read with the request, and refused where no past is shown. */
const withoutPast = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'asOf'));

/** A value of the wrong kind breaks every other rule too; only this is said. */
const kinds = new Set(['isString', 'isInt', 'isBoolean', 'isArray', 'isObject', 'nestedValidation']);

function fieldsOf({ property, constraints, children }: ValidationError, path: string): WrongField[] {
  const field = /^\d+$/.test(property) ? `${path}[${property}]` : path ? `${path}.${property}` : property;
  const broken = Object.keys(constraints ?? {});
  const rule = broken.find((each) => kinds.has(each)) ?? broken[0];
  const own = rule ? [{ field, rule }] : [];
  return [...own, ...(children ?? []).flatMap((child) => fieldsOf(child, field))];
}
