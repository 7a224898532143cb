import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Validator } from '../../templates/runtime/validation.js';
import { validator } from '../../templates/runtime/validation.js';
import { failAt, fail } from '../../templates/runtime/report.js';

const ajv = new Ajv2020({ allErrors: true, strict: false });

/** A validator for a schema that is written in a test, with the checks of another library. */
export function schemaValidator<T>(schema: object): Validator<T> {
  const check = ajv.compile(schema);
  const is = (value: unknown): value is T => check(value);
  return validator<T>(
    is,
    (value, report) => {
      if (check(value)) return;
      for (const { instancePath, keyword, params } of check.errors ?? []) {
        const keys = instancePath.split('/').slice(1);
        const named: unknown = params['missingProperty'] ?? params['additionalProperty'];
        const outer = report.place;
        for (const key of keys) {
          report.place = { key, schema: undefined, parent: report.place };
        }
        if (typeof named === 'string') failAt(report, named, undefined, keyword);
        else fail(report, value, keyword);
        report.place = outer;
      }
    },
    '#/',
  );
}
