/** One name in the spellings of the forms: `lumen-photos-role` is the neutral one. @module */

/** Words of any text, with dashes between: `Lumen’s EKS cluster` is `lumens-eks-cluster`. */
export const kebab = (text: string): string =>
  text
    .replace(/[’']/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()

/** `LumenPhotosRole`: a logical id of CloudFormation. */
export const pascal = (id: string): string =>
  id.replace(/(?:^|-)(.)/g, (_all, first: string) => first.toUpperCase())

/** `lumenPhotosRole`: a constant of TypeScript. */
export const camel = (id: string): string =>
  id.replace(/-(.)/g, (_all, first) => first.toUpperCase())

/** `lumen_photos_role`: a name of Terraform, which may not begin with a digit. */
export const snake = (id: string): string => id.replaceAll('-', '_').replace(/^(?=\d)/, '_')

/** `LUMEN_PHOTOS_ROLE`: a variable of the shell. */
export const screaming = (id: string): string => snake(id).toUpperCase()
