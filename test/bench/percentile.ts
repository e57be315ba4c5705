/** The value that a share of the samples does not exceed. */
export const percentile = (samples: number[], share: number): number => {
  const sorted = samples.toSorted((one, other) => one - other);
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[index] ?? NaN;
};

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
