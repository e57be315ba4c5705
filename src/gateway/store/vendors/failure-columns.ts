import type { VendorFailure } from '../../../protocol/vendor-failure';

interface FailureColumns {
  code: VendorFailure['code'] | null;
  params: string | null;
}

/** Splits a failure into its code and the JSON of its parameters. */
export const toFailureColumns = (
  failure: VendorFailure | null,
): FailureColumns => {
  if (!failure) return { code: null, params: null };
  const { code, ...params } = failure;
  return { code, params: JSON.stringify(params) };
};

/** Parses a failure from its two columns. */
export const parseFailure = ({
  code,
  params,
}: FailureColumns): VendorFailure | null =>
  code === null
    ? null
    : ({
        code,
        ...(JSON.parse(params ?? '{}') as object),
      } as VendorFailure);
