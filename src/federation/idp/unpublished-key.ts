/**
 * A key of no provider, for tokens that nobody's published keys verify. IT IS PUBLISHED WITH THIS
 * PROJECT, PRIVATE HALF AND ALL, and fixed, so that every run signs the same bytes.
 *
 * @module
 */
import type { ProviderKey } from './identity-provider.ts'

export const unpublishedKey: ProviderKey = {
  algorithm: 'RS256',
  published: false,
  privateKey: {
    kty: 'RSA',
    n: 'qHUt7D_XGCKfbAC5TbwULV5CzTontJSFwsUh3Mcsqm0vIscw2yzzhnOHHzo7wCJjUKLQlUvFNpGoY1SJh2F8gbaW69sys44DnwoYi5Mt5Q1NHyLeu6awcxl0rBEZCbgxkW1Vzt1kxCq0nHdUVbw9HoDvrhMzgoZtCyGZKifCSYp1qZ1OHIhFCuPxLlp6NkQCaDE9qGCZ7b8OO7tAFBFi2ASI7YvpOJnFB6BS2jjpUOwqTlieGsypbPaZUFqkHMylFSEMr97xlPLacHIKmCBQaO1nK82jeZUKEEV0oyeG-f4RsOKxSAFo7CbgTG39ebiXo4lvApaIQfO3Fwdacv1lmQ',
    e: 'AQAB',
    d: 'BppPMj0fWGwU_RX7LWOTk-KnsiUXJNIUexmgdeedpdFxQUb28IROyESTdYMiD-oZI_I5xDxLztN_OuN3n4WP7IKkYDq_fj-w_yUVaLUcXae7j96dRdQnAt_qzYq_BT1Bvh4_uIO_fRviZ-aaeODPsXgizNsmT_WmZQMMXpVf3WN-Y9buvv5J9Tm0jLgktjUbKp7mwTS79Yft5s_MyprLjSH9UX3rY0yY0RqacFNCqsj3N6Lccs25NvD7s4m4qe0vGwnNuhGGzFgYxAD3wyo5J3CtckQfxe-ATvJsycV-gRPe2f7g-IHV56PWILbp_mSct6FcaS569wXkYhEtKlYSgQ',
    p: '2mdts9kk2s3VoF64nk5QNO3X-wXjpj5JtszlELHOFG8UQWnbxPOHk4DDwGit1p7r_Nw3PVa5a8gC1HXFulGpFz0TGeDAoA5exLbZ9bvJ21-MzoPh7e40purFL2yRNMCpD8juOJJejnRwl9MpAsGKq1aQN9rFTH-QD4SOCCrBnlk',
    q: 'xXS7Hf7Rt8Wl0gCFVqBj4dXtykKqrdj6RNjty0kXHeILqmc8jH3g4BwoyERHLkvi7WEuM2Erx7S6gByWvKIRyV5Hn_R9iAcAAUjn6DM3mxC4FWkA9SVly17U7rbYd7BQGzU-JedpD0oeZoQUDQBSfK7UyS1b-DcBRnVK7oWZmUE',
    dp: 'QOQaJCWQXbJqlouOLvr1ucQxN9Q4H1zCah3WsW8i289lJUpekdYJojnP74sqm2n8k9SaVQ8_aFa1AIs9hG5e3xi2ZCnzEZszbR8nA2wYPaXWIEXvCtKLskxu6fhH7HSRxq7cmNJkZc8S5QlIVhlLKj09_Fpz5JbCJtormSGbBYE',
    dq: 'Y7Vsf9sbf9dYwtDshC_-AB6NM2Oy2JMG3hlFCzBfcgGhrmzvUGqIUeMmXOrNnv1HHGPEdsGM4A3NV8AYBi05Ghx3wrgtY7FVOVDdeo3SeIVaz8T0bNZzrty2Xc0LRnVMHlEmjvFqRgRBkbcEgQQ2oyuN3AEBvjfYdwHn0sa4J4E',
    qi: 'ff2zuP75kSTHFwZgVhp6jMLUL6i7lVohw8k9iE55NVF5nRQ0F8HMH_RrGaHsKc_lPpli0afgDocrjprnhJ059clkgIUVVfj-64LHdQimEDMtU70zpTZldqri8D6MZyb4Cxui3IR9VdJJj6c8YK9p6rpcronuLN0_Zzb0lSkky98',
  },
}
