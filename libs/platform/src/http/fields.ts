import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type InTables, inTables } from '#platform/csv';

/** What every field says of itself in the OpenAPI document. Fields are required unless `optional`; null is never a value. */
export interface About {
  readonly description: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly table?: InTables;
}

function field(
  { description, example, optional, table }: About,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const about = {
    description,
    required: !optional,
    ...(example === undefined ? {} : { example }),
    ...(table === undefined ? {} : { [inTables]: table }),
    ...schema,
  } as ApiPropertyOptions;
  const presence = optional ? [ValidateIf((_: object, value: unknown) => value !== undefined)] : [];
  return applyDecorators(ApiProperty(about), ...presence, ...checks);
}

export const Text = (about: About & { readonly min?: number; readonly max?: number }): PropertyDecorator => {
  const { min = 1, max = 200 } = about;
  return field(about, { type: 'string', minLength: min, maxLength: max }, Length(min, max), IsString());
};

/** A text that says something: blanks alone are no reason. */
export const Words = (about: About & { readonly max: number }): PropertyDecorator =>
  field(
    about,
    { type: 'string', minLength: 1, maxLength: about.max, pattern: '\\S' },
    Matches(/\S/),
    Length(1, about.max),
    IsString(),
  );

const whole = (about: About, min: number, max: number): PropertyDecorator =>
  field(about, { type: 'integer', minimum: min, maximum: max }, Max(max), Min(min), IsInt());

export const Whole = (about: About & { readonly min: number; readonly max: number }): PropertyDecorator =>
  whole(about, about.min, about.max);

const maxCents = 1_000_000_000_000; // ten thousand million euro

/** Money in whole cents. */
export const Euro = (about: About & { readonly min?: number }): PropertyDecorator =>
  whole(about, about.min ?? 0, maxCents);

/** A rate in basis points: 8000 = 80 %. */
export const Rate = (about: About): PropertyDecorator => whole(about, 1, 10_000);

export const Flag = (about: About): PropertyDecorator => field(about, { type: 'boolean' }, IsBoolean());

export const Choice = (values: readonly string[], about: About): PropertyDecorator =>
  field({ example: values[0], ...about }, { type: 'string', enum: [...values] }, IsIn(values));

export const Choices = (values: readonly string[], about: About & { readonly min?: number }): PropertyDecorator =>
  field(
    { example: values.slice(0, 1), ...about },
    { type: 'string', enum: [...values], isArray: true, minItems: about.min ?? 0, maxItems: values.length },
    IsIn(values, { each: true }),
    ArrayMinSize(about.min ?? 0),
    ArrayMaxSize(values.length),
    IsArray(),
  );

export const Reference = (about: About): PropertyDecorator =>
  field({ example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11', ...about }, { type: 'string', format: 'uuid' }, IsUUID());

/** A list of identifiers, each of them once. */
export const References = (about: About & { readonly min?: number; readonly max: number }): PropertyDecorator =>
  field(
    { example: ['0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11'], ...about },
    { type: 'string', format: 'uuid', isArray: true, minItems: about.min ?? 0, maxItems: about.max, uniqueItems: true },
    IsUUID(undefined, { each: true }),
    ArrayUnique(),
    ArrayMinSize(about.min ?? 0),
    ArrayMaxSize(about.max),
    IsArray(),
  );

export const Email = (about: About): PropertyDecorator =>
  field(about, { type: 'string', format: 'email', maxLength: 254 }, Length(3, 254), IsEmail());

/** A text of a fixed form. */
export const Form = (pattern: RegExp, about: About): PropertyDecorator => ofForm(pattern, about);

const ofForm = (pattern: RegExp, about: About, format?: string): PropertyDecorator =>
  field(
    about,
    { type: 'string', pattern: pattern.source, maxLength: 100, ...(format ? { format } : {}) },
    Matches(pattern),
    Length(0, 100),
    IsString(),
  );

/** A number with decimals, as a text: none of them is lost. */
export const Decimal = (about: About): PropertyDecorator => ofForm(/^-?\d+(\.\d+)?$/, about, 'decimal');

/** A calendar day in Belgium, `YYYY-MM-DD`. */
export const Day = (about: About): PropertyDecorator =>
  ofForm(/^\d{4}-\d\d-\d\d$/, { example: '2022-04-01', ...about }, 'date');

/** A moment in UTC to the millisecond, `2022-04-01T21:59:59.999Z`; it must exist. */
export const Moment = (about: About): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    ofForm(
      /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
      { example: '2022-04-01T21:59:59.999Z', ...about },
      'date-time',
    ),
  );

type Class = new (...values: never[]) => object;

/** One object: neither missing nor a list, both of which `ValidateNested` lets pass. */
const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const BePart = (each: boolean): PropertyDecorator =>
  ValidateBy({ name: 'isObject', validator: { validate: isPart } }, { each });

export const Part = (of: () => Class, about: About): PropertyDecorator =>
  field(about, { type: () => of() }, BePart(false), ValidateNested(), Type(of)); // swagger resolves a function called `type` late

export const Parts = (
  of: () => Class,
  about: About & { readonly min?: number; readonly max?: number },
): PropertyDecorator =>
  field(
    about,
    { type: () => of(), isArray: true, minItems: about.min ?? 0, maxItems: about.max ?? 100 },
    BePart(true),
    ValidateNested({ each: true }),
    ArrayMinSize(about.min ?? 0),
    ArrayMaxSize(about.max ?? 100),
    IsArray(),
    Type(of),
  );

const wholeNumberOf = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;

/** A number that comes as text in the query string, in plain digits. */
export const QueryNumber = (about: About & { readonly min: number; readonly max: number }): PropertyDecorator =>
  applyDecorators(Transform(wholeNumberOf), Whole({ ...about, optional: true }));

/** A text of an authority in Dutch and French, and where needed in German and English. */
@ApiSchema({ name: 'LocalizedText' })
export class LocalizedTextBody {
  @Text({ description: 'Dutch', example: 'Federale Overheidsdienst Economie', max: 4_000 }) readonly nl: string;
  @Text({ description: 'French', example: 'Service public fédéral Économie', max: 4_000 }) readonly fr: string;
  @Text({ description: 'German', example: 'Föderaler Öffentlicher Dienst Wirtschaft', max: 4_000, optional: true })
  readonly de?: string | undefined;
  @Text({ description: 'English', example: 'Federal Public Service Economy', max: 4_000, optional: true })
  readonly en?: string | undefined;
}
