export const isoTime = (time: number): string => new Date(time).toISOString();
