import fc from 'fast-check';
import { z } from 'zod';

/** Of long texts and lists a test learns nothing more; their limits have a test of their own. */
const longest = 12;

/**
 * Values that fit a schema, of the kinds that the contract uses. Numbers are often near the least, where the ids of a
 * small library are.
 *
 * @throws Error for a schema of a kind that is not known here
 */
export function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const fields = Object.entries(shape).map(([key, field]) => [key, fitting(withoutOptional(field))] as const);
    const requiredKeys = Object.keys(shape).filter((key) => !(shape[key] instanceof z.ZodOptional));
    return fc.record(Object.fromEntries(fields), { requiredKeys });
  }
  // The contract's only one of its own making.
  if (schema instanceof z.ZodCustom) return papers;
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => fitting(option as z.ZodType)));
  if (schema instanceof z.ZodNullable) return fc.option(fitting(schema.unwrap() as z.ZodType), { nil: null });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodString)
    return fc.string({ unit: 'binary', ...lengths(schema.minLength, schema.maxLength) });
  if (schema instanceof z.ZodArray) {
    const { minimum, maximum } = limits(schema);
    return fc.array(fitting(schema.element as z.ZodType), lengths(minimum, maximum));
  }
  if (schema instanceof z.ZodNumber) {
    const min = schema.minValue ?? 0;
    const max = schema.maxValue ?? Number.MAX_SAFE_INTEGER;
    if (!schema.isInt) return fc.double({ min, max, noNaN: true });
    return fc.oneof(
      fc.integer({ min, max: Math.min(max, min + 6) }),
      fc.integer({ min, max }),
      fc.constantFrom(min, max),
    );
  }
  throw new Error(`No values are known for a schema of the kind ${schema.type}.`);
}

const paperId = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 0xffff_ffff }));
const papers = fc.array(paperId, { minLength: 1, maxLength: longest }).map((ids) => Uint32Array.from(ids));

/** Values that do not fit a schema: rubbish, and values that would fit but for one thing. */
export function misfitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof(rubbish, broken(schema)).filter((value) => !schema.safeParse(value).success);
}

const rubbish = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });

function broken(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return brokenObject(schema);
  if (schema instanceof z.ZodCustom) {
    return fc.oneof(
      papers.map((ids) => [...ids]),
      papers.map((ids) => Uint32Array.of(...ids, 0)),
      papers.map((ids) => Float64Array.from(ids)),
      fc.constant(new Uint32Array()),
    );
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => broken(option as z.ZodType)));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return broken(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    const { minimum, maximum } = limits(schema);
    const withOneBroken = fc
      .tuple(
        fc.array(fitting(element), { maxLength: 3 }),
        broken(element),
        fc.array(fitting(element), { maxLength: 3 }),
      )
      .map(([before, one, after]) => [...before, one, ...after]);
    const lengthsThatBreak = [
      ...(minimum > 0 ? [fc.constant([])] : []),
      ...(maximum <= 1_000 ? [fitting(element).map((value) => Array.from({ length: maximum + 1 }, () => value))] : []),
    ];
    return fc.oneof(withOneBroken, fitting(element), ...lengthsThatBreak);
  }
  if (schema instanceof z.ZodNumber) {
    const beyond = [(schema.minValue ?? 0) - 1, (schema.maxValue ?? 0) + 1, Number.NaN, Infinity, -Infinity];
    return fc.constantFrom<unknown>(...beyond, ...(schema.isInt ? [1.5] : []), '1', null, [1], 1n, true);
  }
  if (schema instanceof z.ZodString) {
    const { minLength, maxLength } = schema;
    const tooLong = maxLength !== null && maxLength <= 10_000 ? ['x'.repeat(maxLength + 1)] : [];
    return fc.constantFrom<unknown>(...tooLong, ...(minLength ? [''] : []), null, 1, ['x'], {});
  }
  return fc.constantFrom<unknown>('nothing of that', '', 0, 1, 1.05, null, 'true', 'toString', []);
}

function brokenObject(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const shape = schema.shape as Record<string, z.ZodType>;
  const whole = fitting(schema) as fc.Arbitrary<Record<string, unknown>>;
  const ways = Object.entries(shape).flatMap(([key, field]) => [
    fc.tuple(whole, misfitting(field)).map(([value, one]) => ({ ...value, [key]: one })),
    whole.map((value) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
  ]);
  const extraKey = fc.constantFrom('more', 'constructor', 'toString', '');
  const extra = fc.tuple(whole, extraKey, rubbish).map(([value, key, one]) => ({ ...value, [key]: one }));
  return fc.oneof(
    extra,
    whole.map((value) => [value]),
    whole.map((value) => JSON.stringify(value)),
    ...ways,
  );
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/** How many elements an array may have. */
function limits(schema: z.ZodArray): { minimum: number; maximum: number } {
  const rules = (schema.def.checks ?? []).map((check) => check._zod.def as { minimum?: number; maximum?: number });
  return {
    minimum: rules.find((rule) => rule.minimum !== undefined)?.minimum ?? 0,
    maximum: rules.find((rule) => rule.maximum !== undefined)?.maximum ?? Infinity,
  };
}

function lengths(least: number | null, most: number | null): { minLength: number; maxLength: number } {
  return { minLength: least ?? 0, maxLength: Math.min(most ?? Infinity, longest) };
}
