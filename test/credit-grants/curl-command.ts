/** A request as Stripe's manual shows it: a curl command. */
export interface CurlCommand {
  readonly url: string;
  /** The user name of `-u`. */
  readonly user: string;
  /** The fields of `-d`, decoded, in their order. */
  readonly fields: readonly (readonly [string, string])[];
}

/** Reads a curl command; `values` fills in what stands in double braces. */
export function readCurl(text: string, values: { readonly [name: string]: string }): CurlCommand {
  const filled = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const words = [...filled.matchAll(/"([^"]*)"|([^\s\\"]+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const following = (flag: string) =>
    words.flatMap((word, index) => (word === flag ? [words[index + 1] ?? ''] : []));
  return {
    url: words[1] ?? '',
    user: following('-u')[0] ?? '',
    fields: following('-d').map((field) => {
      const [key = '', ...value] = field.split('=');
      return [key, value.join('=')] as const;
    }),
  };
}
