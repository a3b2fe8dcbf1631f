/** Attributes by which people sort their contacts. */
export const isLabel = ([key]: readonly [string, string]): boolean =>
  /^(label|labels|group|category|tag|tags|list)s?$/i.test(key);
